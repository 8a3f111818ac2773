package beian.platform.store;

import beian.filing.BatchBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.BatchReader;
import beian.filing.Changing;
import beian.filing.Recording;
import beian.filing.command.Change;
import beian.filing.command.CompanyChange.AssertAlias;
import beian.filing.command.CompanyChange.AssertIdentifier;
import beian.filing.command.CompanyChange.MergeCompanies;
import beian.filing.command.CompanyChange.RenameCompany;
import beian.filing.command.CompanyChange.RetractAlias;
import beian.filing.command.CompanyChange.RetractIdentifier;
import beian.filing.command.CompanyChange.ReverseMerger;
import beian.filing.command.FilingChange.ClassifyFiling;
import beian.filing.command.FilingChange.CorrectFiling;
import beian.filing.command.FilingChange.LinkFilings;
import beian.filing.command.FilingChange.NumberFiling;
import beian.filing.command.FilingChange.ReinstateFiling;
import beian.filing.command.FilingChange.ReverseLink;
import beian.filing.command.FilingChange.WithdrawFiling;
import beian.filing.command.Grounds;
import beian.filing.event.Announced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.Confidence;
import beian.filing.event.Evidence;
import beian.filing.event.FilingField;
import beian.filing.event.FilingRestated;
import beian.filing.event.Focus;
import beian.filing.event.IdentifierScheme;
import beian.filing.event.Locator;
import beian.filing.event.Modality;
import beian.filing.event.ModelFiled;
import beian.filing.event.Reason;
import beian.platform.Rejected;
import beian.registry.PlainLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Commands as they may come, sensible or not, under names that no other seed uses. */
final class RandomCommands {

    static final List<String> SOURCES = List.of("国家互联网信息办公室", "浙江省网信办", "中国银河证券", "示例研究院", "某公众号");
    /** Each is a year, a month or a day; few, so that many fall together. */
    private static final List<String> DATES = List.of(
            "2023-08-31",
            "2024",
            "2024-03",
            "2024-03-01",
            "2024-03-15",
            "2024-03-31",
            "2024-04",
            "2024-04-02",
            "2024-05-20",
            "2024-06",
            "2024-06-30",
            "2024-09-09",
            "2024-12-31",
            "2025",
            "2025-01",
            "2025-02-10");

    private static final List<String> SCALES = List.of(
            "70亿", "约70亿", "130B", "百亿级", "千亿级", "万亿级", "超千亿", "百亿级以下", "60 亿、340 亿", "235B-A22B", "多种参数规模", "未披露");
    private static final int MOST_ROWS = 4;

    private final Node node;
    private final long seed;
    private final Random random;
    private final List<String> filings = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final List<String> companies = new ArrayList<>();
    private final List<String> batches = new ArrayList<>();
    private final List<PlainLog.Logged> log = new ArrayList<>();
    private int names;
    private int refused;

    RandomCommands(Node node, long seed) {
        this.node = node;
        this.seed = seed;
        this.random = new Random(seed);
        learn();
        filings.clear();
        statements.clear();
        companies.clear();
    }

    int refused() {
        return refused;
    }

    PlainLog log() {
        return new PlainLog(List.copyOf(log));
    }

    List<String> filings() {
        return filings;
    }

    List<String> companies() {
        return companies;
    }

    List<String> batches() {
        return batches;
    }

    void send(int commands) {
        for (int i = 0; i < commands; i++) {
            try {
                if (filings.isEmpty() || random.nextInt(10) < 3) {
                    recordBatch();
                } else {
                    node.bean(Changing.class).change(change());
                }
            } catch (Rejected asked) {
                refused++;
            }
            learn();
        }
    }

    /** Reads what was recorded since. */
    private void learn() {
        long last = log.isEmpty() ? 0 : log.get(log.size() - 1).position();
        GapAwareTrackingToken after = GapAwareTrackingToken.newInstance(last, Collections.emptySortedSet());
        try (Stream<? extends TrackedEventMessage<?>> events =
                node.bean(EventStorageEngine.class).readEvents(after, false)) {
            events.forEach(event -> learn(event.trackingToken().position().orElseThrow(), event.getPayload()));
        }
    }

    private void learn(long position, Object event) {
        log.add(new PlainLog.Logged(position, event));
        if (event instanceof CompanyNamed e) {
            companies.add(e.companyId());
        } else if (event instanceof ModelFiled e) {
            filings.add(e.filingId());
            statements.add(e.filingId());
        } else if (event instanceof FilingRestated e) {
            statements.add(e.statementId());
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private @Nullable String perhaps(int percent, String value) {
        return chance(percent) ? value : null;
    }

    private String fresh(String what) {
        return what + seed + "之" + ++names;
    }

    private void recordBatch() {
        String id = "seed-%03d:%03d".formatted(seed, batches.size());
        List<RowBody> rows = IntStream.rangeClosed(0, random.nextInt(MOST_ROWS))
                .mapToObj(i -> row())
                .toList();
        BatchBody body = new BatchBody(any(SOURCES), null, null, "DELTA", any(DATES), announced(), null, rows);
        node.bean(Recording.class).record(BatchReader.read(id, body));
        batches.add(id);
    }

    private BatchBody.@Nullable AnnouncedBody announced() {
        return chance(50) ? new BatchBody.AnnouncedBody(++names, null, null, null) : null;
    }

    private RowBody row() {
        return new RowBody(
                chance(85) ? "FILING" : "REGISTRATION",
                fresh("模型"),
                perhaps(85, "公司" + seed + "之" + (char) ('甲' + random.nextInt(8))),
                perhaps(60, fresh("省")),
                perhaps(60, number()),
                perhaps(60, filedOn()),
                perhaps(70, any(SCALES)),
                perhaps(50, fresh("场景")),
                chance(20) ? List.of("number-truncated") : null,
                null);
    }

    private String number() {
        return "N-" + seed + "-" + random.nextInt(25);
    }

    private String filedOn() {
        return chance(30) ? "2024年" + (1 + random.nextInt(12)) + "月" : any(DATES);
    }

    private Grounds grounds() {
        Evidence evidence = new Evidence(any(SOURCES), null, any(DATES), Locator.DOCUMENT, null);
        return new Grounds(any(List.of(Reason.values())), evidence, null);
    }

    private Change change() {
        int which = random.nextInt(100);
        if (which < 66) {
            return filingChange(which);
        }
        String company = any(companies);
        if (which < 71) {
            return new RenameCompany(company, fresh("新名"), perhaps(30, any(DATES)), grounds());
        } else if (which < 76) {
            return new AssertAlias(company, alias(), perhaps(30, any(DATES)), grounds());
        } else if (which < 79) {
            return new RetractAlias(company, alias(), grounds());
        } else if (which < 84) {
            return new AssertIdentifier(
                    company, IdentifierScheme.STOCK_CODE, code(), perhaps(80, fresh("母公司")), grounds());
        } else if (which < 87) {
            return new RetractIdentifier(company, IdentifierScheme.STOCK_CODE, code(), grounds());
        } else if (which < 92) {
            return new MergeCompanies(company, any(companies), grounds());
        } else if (which < 96) {
            return reverseMerger();
        }
        return new Change.AmendBatch(any(batches), new Announced(++names, null, null, null), grounds());
    }

    /** Few names, so that they are asserted and retracted again. */
    private String alias() {
        return "别名" + seed + "之" + (char) ('a' + random.nextInt(6));
    }

    private String code() {
        return "00000" + random.nextInt(4) + ".SZ";
    }

    private ReverseMerger reverseMerger() {
        List<ReverseMerger> merged = log.stream()
                .filter(logged -> logged.event() instanceof beian.filing.event.CompaniesMerged e
                        && companies.contains(e.companyId()))
                .map(logged -> (beian.filing.event.CompaniesMerged) logged.event())
                .map(e -> new ReverseMerger(e.survivorId(), e.companyId(), grounds()))
                .toList();
        return merged.isEmpty() ? new ReverseMerger(any(companies), any(companies), grounds()) : any(merged);
    }

    private Change filingChange(int which) {
        String filing = any(filings);
        if (which < 22) {
            return correction(filing);
        } else if (which < 28) {
            return classification(filing);
        } else if (which < 34) {
            return new WithdrawFiling(filing, grounds());
        } else if (which < 38) {
            return new ReinstateFiling(withdrawn(filing), grounds());
        } else if (which < 44) {
            return new NumberFiling(filing, number(), grounds());
        } else if (which < 58) {
            return new LinkFilings(filing, any(filings), any(List.of(Confidence.values())), grounds());
        }
        return new ReverseLink(linked(filing), grounds());
    }

    private ClassifyFiling classification(String filing) {
        Focus focus = chance(20) ? null : any(List.of(Focus.values()));
        String sector = focus == Focus.VERTICAL && chance(70) ? any(List.of("FINANCE", "HEALTHCARE")) : null;
        Modality modality = chance(40) ? null : any(List.of(Modality.values()));
        return new ClassifyFiling(filing, focus, sector, modality, grounds());
    }

    private String withdrawn(String otherwise) {
        List<String> withdrawn = log.stream()
                .filter(logged -> logged.event() instanceof beian.filing.event.FilingWithdrawn e
                        && filings.contains(e.filingId()))
                .map(logged -> ((beian.filing.event.FilingWithdrawn) logged.event()).filingId())
                .toList();
        return withdrawn.isEmpty() ? otherwise : any(withdrawn);
    }

    private String linked(String otherwise) {
        List<String> linked = log.stream()
                .filter(logged ->
                        logged.event() instanceof beian.filing.event.FilingsLinked e && filings.contains(e.filingId()))
                .map(logged -> ((beian.filing.event.FilingsLinked) logged.event()).filingId())
                .toList();
        return linked.isEmpty() ? otherwise : any(linked);
    }

    private CorrectFiling correction(String any) {
        String statement = any(statements);
        String filing = log.stream()
                .filter(logged -> logged.event() instanceof FilingRestated e
                        && e.statementId().equals(statement))
                .map(logged -> ((FilingRestated) logged.event()).filingId())
                .findFirst()
                .orElse(filings.contains(statement) ? statement : any);
        FilingField field = any(List.of(FilingField.values()));
        String value = field == FilingField.FILED_ON ? any(DATES) : value(field);
        boolean none = field != FilingField.MODEL && chance(25);
        return new CorrectFiling(filing, statement, field, none ? null : value, null, grounds());
    }

    private String value(FilingField field) {
        return field == FilingField.SCALE ? any(SCALES) : fresh("更正");
    }
}
