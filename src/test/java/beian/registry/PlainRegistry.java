package beian.registry;

import beian.filing.event.BatchAmended;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;
import beian.filing.event.ModelFiled;
import beian.registry.PlainLog.Logged;
import beian.registry.PlainStatement.PlainFiling;
import beian.registry.PlainStatement.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The registry as one would keep it without tables: every event that was public on a day, in order, into maps. */
final class PlainRegistry {

    private final @Nullable String day;
    private final Map<String, Long> places = new HashMap<>();
    final Map<String, PlainFiling> filings = new LinkedHashMap<>();
    final Map<String, PlainStatement> statements = new LinkedHashMap<>();
    final Map<String, BatchAnnounced> batches = new LinkedHashMap<>();
    final Map<String, String> announced = new HashMap<>();
    final PlainCompanies companies = new PlainCompanies();

    /** @param day absent: whatever was published */
    PlainRegistry(@Nullable String day) {
        this.day = day;
    }

    static PlainRegistry of(PlainLog log, @Nullable String day) {
        PlainRegistry registry = new PlainRegistry(day);
        for (Logged logged : log.events()) {
            registry.take(logged);
        }
        return registry;
    }

    void take(Logged logged) {
        boolean seen = day == null || logged.day().compareTo(day) <= 0;
        if (logged.event() instanceof ModelFiled e) {
            places.put(e.filingId(), logged.position());
        }
        companies.take(logged, seen);
        if (seen) {
            takeSeen(logged);
        }
    }

    private void takeSeen(Logged logged) {
        long position = logged.position();
        if (logged.event() instanceof BatchAnnounced e) {
            batches.put(e.batchId(), e);
            announced.put(e.batchId(), e.announced().toString());
        } else if (logged.event() instanceof BatchAmended e) {
            announced.replace(e.batchId(), e.after().toString());
        } else if (logged.event() instanceof ModelFiled e) {
            PlainFiling filing = filing(e.filingId(), e.companyId());
            add(filing, new PlainStatement(filing, e, position));
        } else if (logged.event() instanceof FilingRestated e) {
            PlainFiling filing = filing(e.filingId(), e.companyId());
            add(filing, new PlainStatement(filing, e, position));
        } else if (logged.event() instanceof EvidencedEvent e) {
            change(e, position);
        }
    }

    private PlainFiling filing(String id, String company) {
        return filings.computeIfAbsent(id, i -> new PlainFiling(id, company, places.getOrDefault(id, 0L)));
    }

    private void add(PlainFiling filing, PlainStatement statement) {
        filing.statements.put(statement.id, statement);
        statements.put(statement.id, statement);
    }

    private void change(EvidencedEvent event, long position) {
        String source = event.evidence().source();
        String publishedOn = event.evidence().publishedOn();
        if (event instanceof FilingCorrected e && statements.containsKey(e.statementId())) {
            Told told = new Told(e.after(), e.printed(), position, source, publishedOn);
            statements.get(e.statementId()).correct(e.field(), told);
        } else if (event instanceof FilingNumbered e && statements.containsKey(e.statementId())) {
            statements
                    .get(e.statementId())
                    .fields
                    .put("NUMBER", new Told(e.number(), null, position, source, publishedOn));
        } else if (event instanceof FilingWithdrawn e && filings.containsKey(e.filingId())) {
            filings.get(e.filingId()).withdrawn = position;
        } else if (event instanceof FilingReinstated e && filings.containsKey(e.filingId())) {
            filings.get(e.filingId()).withdrawn = null;
        } else if (event instanceof FilingsLinked e && filings.containsKey(e.filingId())) {
            filings.get(e.filingId()).link = e.toFilingId();
        } else if (event instanceof LinkReversed e && filings.containsKey(e.filingId())) {
            PlainFiling filing = filings.get(e.filingId());
            if (e.toFilingId().equals(filing.link)) {
                filing.link = null;
            }
        }
    }

    /** The filing as which one counts: links are followed while they lead to something seen, and not in a circle. */
    String countsAs(String id) {
        Set<String> passed = new HashSet<>();
        String at = id;
        while (true) {
            if (!passed.add(at)) {
                return id;
            }
            PlainFiling filing = filings.get(at);
            if (filing == null || filing.link == null || !filings.containsKey(filing.link)) {
                return at;
            }
            at = filing.link;
        }
    }

    /** What is answered, by every policy, and every statement as it stands. */
    List<PlainRow> rows() {
        Map<String, List<PlainStatement>> groups = new TreeMap<>();
        for (PlainStatement statement : statements.values()) {
            groups.computeIfAbsent(countsAs(statement.filing.id), g -> new ArrayList<>())
                    .add(statement);
        }
        List<PlainRow> rows = new ArrayList<>();
        groups.forEach((filing, group) -> rows(filings.get(filing), group, rows));
        return rows;
    }

    private static void rows(@Nullable PlainFiling filing, List<PlainStatement> group, List<PlainRow> rows) {
        if (filing == null) {
            throw new IllegalStateException("What is counted as is seen");
        }
        Set<String> sources = new TreeSet<>();
        for (PlainStatement statement : group) {
            rows.add(new PlainRow(statement, filing.id, group.size()));
            sources.add(statement.source);
        }
        String link = group.size() == 1 ? filing.link : null;
        rows.add(new PlainRow(filing, PlainPolicy.REGULATOR_FIRST, group, group.size(), link));
        rows.add(new PlainRow(filing, PlainPolicy.LATEST, group, group.size(), link));
        for (String source : sources) {
            List<PlainStatement> its = new ArrayList<>();
            for (PlainStatement statement : group) {
                if (statement.source.equals(source)) {
                    its.add(statement);
                }
            }
            boolean itself = its.size() == 1 && its.get(0).filing == filing;
            rows.add(new PlainRow(filing, PlainPolicy.SOURCE + source, its, group.size(), itself ? filing.link : null));
        }
    }
}
