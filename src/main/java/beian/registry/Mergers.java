package beian.registry;

import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which company each merged one is shown under at a moment. Persons merge companies one by one, so there are few.
 *
 * @param into by merged company, the one that it was merged into
 * @param all in the order of the log
 */
public record Mergers(Map<String, String> into, List<Merger> all) {

    /**
     * One that holds.
     *
     * @param position of its event
     */
    public record Merger(String company, String survivor, long position, String source, String publishedOn) {}

    /** Those that hold at a moment. */
    public static Mergers at(JdbcClient jdbc, Moment moment) {
        Moment certainly = moment.possibly(false);
        List<Merger> found = certainly
                .published(certainly.known(new Where()))
                .query(jdbc, "select * from registry_merge", "")
                .query((row, i) -> new Merger(
                        row.getString("owner_id"),
                        row.getString("survivor_id"),
                        row.getLong("position"),
                        row.getString("source"),
                        row.getString("published_on")))
                .list();
        return of(found);
    }

    private static Mergers of(List<Merger> found) {
        Mergers mergers = new Mergers(new HashMap<>(), new ArrayList<>());
        found.stream().sorted(Comparator.comparingLong(Merger::position)).forEach(mergers::add);
        return mergers;
    }

    /** A merger that would lead back to itself, which days of publication can make of two that were not, is passed over. */
    private void add(Merger merger) {
        if (!root(merger.survivor()).equals(merger.company())) {
            into.put(merger.company(), merger.survivor());
            all.add(merger);
        }
    }

    /** The company under which one is shown: itself, unless it was merged. */
    public String root(String company) {
        String root = company;
        for (String next = into.get(root); next != null; next = into.get(root)) {
            root = next;
        }
        return root;
    }

    /** Every company that is shown under the same one. */
    public List<String> membersOf(String company) {
        String root = root(company);
        List<String> members = new ArrayList<>(List.of(root));
        for (Merger merger : all) {
            if (root(merger.company()).equals(root)) {
                members.add(merger.company());
            }
        }
        return members;
    }

    /** Those that are shown under another one. */
    public Collection<String> merged() {
        return into.keySet();
    }
}
