package beian.registry;

import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyNamed;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.MergeReversed;
import beian.registry.PlainLog.Logged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Companies, their names and numbers, and who is shown under whom. */
final class PlainCompanies {

    /** A name, or a number, and who says so. */
    record Label(
            long position,
            String company,
            String kind,
            String text,
            @Nullable String more,
            String source,
            String on) {

        String line() {
            return kind + " " + text + " " + more + " of " + company + " by " + source + " " + on + " @" + position;
        }
    }

    record Merger(long position, String company, String survivor, String source, String on) {}

    /** All that ever were named, whether that is public or not. */
    final Map<String, CompanyNamed> named = new LinkedHashMap<>();

    final Map<String, Long> positions = new HashMap<>();
    final Map<String, Boolean> isPublic = new HashMap<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> identifiers = new ArrayList<>();
    private final Map<String, Merger> mergers = new HashMap<>();

    void take(Logged logged, boolean seen) {
        if (logged.event() instanceof CompanyNamed e) {
            named.put(e.companyId(), e);
            positions.put(e.companyId(), logged.position());
            isPublic.put(e.companyId(), seen);
        } else if (seen && logged.event() instanceof EvidencedEvent e) {
            change(e, logged.position());
        }
    }

    private void change(EvidencedEvent event, long at) {
        String source = event.evidence().source();
        String on = event.evidence().publishedOn();
        if (event instanceof CompanyRenamed e) {
            names.add(new Label(at, e.companyId(), "RENAMED", e.name(), e.since(), source, on));
        } else if (event instanceof AliasAsserted e) {
            drop(names, e.companyId(), "ALIAS", e.name());
            names.add(new Label(at, e.companyId(), "ALIAS", e.name(), e.since(), source, on));
        } else if (event instanceof AliasRetracted e) {
            drop(names, e.companyId(), "ALIAS", e.name());
        } else if (event instanceof IdentifierAsserted e) {
            drop(identifiers, e.companyId(), e.scheme().name(), e.value());
            identifiers.add(new Label(at, e.companyId(), e.scheme().name(), e.value(), e.holder(), source, on));
        } else if (event instanceof IdentifierRetracted e) {
            drop(identifiers, e.companyId(), e.scheme().name(), e.value());
        } else if (event instanceof CompaniesMerged e) {
            mergers.put(e.companyId(), new Merger(at, e.companyId(), e.survivorId(), source, on));
        } else if (event instanceof MergeReversed e) {
            Merger merger = mergers.get(e.companyId());
            if (merger != null && merger.survivor().equals(e.survivorId())) {
                mergers.remove(e.companyId());
            }
        }
    }

    /** What the generator writes is the same name or number only if it is letter for letter. */
    private static void drop(List<Label> labels, String company, String kind, String text) {
        labels.removeIf(label -> label.company().equals(company)
                && label.kind().equals(kind)
                && label.text().equals(text));
    }

    /** Those that hold, in the order of the log; one that would lead in a circle is passed over. */
    List<Merger> mergers() {
        Map<Long, Merger> inOrder = new TreeMap<>();
        for (Merger merger : mergers.values()) {
            inOrder.put(merger.position(), merger);
        }
        List<Merger> hold = new ArrayList<>();
        for (Merger merger : inOrder.values()) {
            if (!root(merger.survivor(), hold).equals(merger.company())) {
                hold.add(merger);
            }
        }
        return hold;
    }

    private static String root(String company, List<Merger> mergers) {
        for (Merger merger : mergers) {
            if (merger.company().equals(company)) {
                return root(merger.survivor(), mergers);
            }
        }
        return company;
    }

    /** By company, the one under which it is shown. */
    Map<String, String> roots() {
        List<Merger> hold = mergers();
        Map<String, String> roots = new LinkedHashMap<>();
        for (String company : named.keySet()) {
            roots.put(company, root(company, hold));
        }
        return roots;
    }

    List<Label> namesOf(String company) {
        return of(company, names);
    }

    List<Label> identifiersOf(String company) {
        return of(company, identifiers);
    }

    private static List<Label> of(String company, List<Label> labels) {
        List<Label> its = new ArrayList<>();
        for (Label label : labels) {
            if (label.company().equals(company)) {
                its.add(label);
            }
        }
        return its;
    }
}
