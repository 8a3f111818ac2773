package beian.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows that the tracker wrote, batch by batch.
 *
 * @param first position of the first event
 * @param groups the last batches, in their order
 * @param standing rows that live processing keeps up to date: how far it has come
 */
record Sample(long first, List<Group> groups, Map<Table, List<@Nullable Object[]>> standing) {

    /**
     * A table of the views.
     *
     * @param position column with the position of the event that made the row
     * @param id column with the id of what entered the log at that position, if directories have a row of it
     */
    private record View(String position, @Nullable String id) {}

    private static final Map<String, View> VIEWS = views();

    private static Map<String, View> views() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("registry_filing", new View("known_from", "owner_id"));
        views.put("registry_company", new View("known_from", "company_id"));
        views.put("registry_batch", new View("known_from", "owner_id"));
        views.put("timeline_entry", new View("position", null));
        views.put("shift_filing", new View("known_from", null));
        views.put("claim_filing", new View("known_from", null));
        views.put("claim_name", new View("known_from", null));
        views.put("claim_batch", new View("position", null));
        return views;
    }

    /**
     * Everything that one batch became.
     *
     * @param last position of its last event
     * @param filings rows of the batch
     */
    record Group(
            long last,
            int filings,
            Map<Table, List<@Nullable Object[]>> log,
            Map<Table, List<@Nullable Object[]>> views) {

        void add(Map<Table, List<@Nullable Object[]>> part, Table table, @Nullable Object[] row) {
            part.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
        }

        private void add(Group other) {
            other.log.forEach((table, rows) -> rows.forEach(row -> add(log, table, row)));
            other.views.forEach((table, rows) -> rows.forEach(row -> add(views, table, row)));
        }
    }

    /** The batches of many rows. */
    List<Group> large() {
        return groups.stream().filter(group -> group.filings > 1).toList();
    }

    /** The batches of one row. */
    List<Group> small() {
        return groups.stream().filter(group -> group.filings == 1).toList();
    }

    /** Small batches that follow each other as one of at most so many, as whoever reads the log again takes them. */
    List<Group> together(int count) {
        List<Group> joined = new ArrayList<>();
        List<Group> waiting = new ArrayList<>();
        for (Group group : groups) {
            if (waiting.size() == count || group.filings > 1) {
                join(waiting, joined);
            }
            if (group.filings > 1) {
                joined.add(group);
            } else {
                waiting.add(group);
            }
        }
        join(waiting, joined);
        return joined;
    }

    private static void join(List<Group> waiting, List<Group> joined) {
        if (!waiting.isEmpty()) {
            long last = waiting.get(waiting.size() - 1).last;
            Group all = new Group(last, waiting.size(), new LinkedHashMap<>(), new LinkedHashMap<>());
            waiting.forEach(all::add);
            joined.add(all);
            waiting.clear();
        }
    }

    /** @param batches so many of the last batches of many rows, and every other one between and after them */
    static Sample read(FloorStore store, int batches) throws SQLException {
        try (Connection events = store.events();
                Connection views = store.views(store.live())) {
            NavigableMap<Long, Group> groups = groups(views, batches);
            String from = " >= " + groups.firstKey();
            Map<Object, Long> positions = new HashMap<>();
            for (Map.Entry<String, View> table : VIEWS.entrySet()) {
                viewRows(views, groups, table.getKey(), table.getValue(), from, positions);
            }
            Table.Content log = Table.read(events, "DomainEventEntry", "globalIndex" + from);
            int index = log.column("globalindex");
            log.rows().forEach(row -> add(groups, number(row[index]), true, log.table(), row));
            directory(events, groups, "filing_directory", "filing_id", positions);
            directory(events, groups, "company_directory", "company_id", positions);
            directory(events, groups, "batch_directory", "batch_id", positions);
            Map<Table, List<@Nullable Object[]>> standing = new LinkedHashMap<>();
            for (String name : List.of("projection_position", "TokenEntry")) {
                Table.Content content = Table.read(views, name, "true");
                standing.put(content.table(), content.rows());
            }
            return new Sample(groups.firstKey(), List.copyOf(groups.values()), standing);
        }
    }

    /** By the position of their first event. */
    private static NavigableMap<Long, Group> groups(Connection views, int most) throws SQLException {
        Table.Content batches = Table.read(views, "registry_batch", "true order by known_from desc");
        NavigableMap<Long, Group> groups = new TreeMap<>();
        int large = 0;
        long next = Long.MAX_VALUE;
        for (@Nullable Object[] row : batches.rows()) {
            int filings = (int) number(row[batches.column("row_count")]);
            long first = number(row[batches.column("known_from")]);
            groups.put(first, new Group(next - 1, filings, new LinkedHashMap<>(), new LinkedHashMap<>()));
            next = first;
            if (filings > 1 && ++large == most) {
                break;
            }
        }
        return groups;
    }

    private static void viewRows(
            Connection views,
            NavigableMap<Long, Group> groups,
            String name,
            View view,
            String from,
            Map<Object, Long> positions)
            throws SQLException {
        Table.Content content = Table.read(views, name, view.position + from + " order by " + view.position);
        int at = content.column(view.position);
        for (@Nullable Object[] row : content.rows()) {
            if (view.id != null) {
                positions.put(Objects.requireNonNull(row[content.column(view.id)]), number(row[at]));
            }
            add(groups, number(row[at]), false, content.table(), row);
        }
    }

    /** Removes the rows from a store that has them, so that they can be written there again. */
    void removeFrom(FloorStore store) throws SQLException {
        String from = " >= " + first;
        try (Connection events = store.events();
                Connection views = store.views(store.live());
                Statement log = events.createStatement();
                Statement view = views.createStatement()) {
            log.execute("delete from DomainEventEntry where globalIndex" + from);
            log.execute("delete from filing_directory where position" + from);
            log.execute("delete from batch_directory where position" + from);
            log.execute("delete from company_directory where company_id not in"
                    + " (select aggregateIdentifier from DomainEventEntry)");
            for (Map.Entry<String, View> table : VIEWS.entrySet()) {
                view.execute("delete from " + table.getKey() + " where " + table.getValue().position + from);
            }
            for (Table table : standing.keySet()) {
                view.execute("delete from " + table.name());
            }
        }
        store.tidy();
    }

    /** A directory's row belongs to the batch that its id appeared in. */
    private static void directory(
            Connection events,
            NavigableMap<Long, Group> groups,
            String name,
            String id,
            Map<Object, Long> positions)
            throws SQLException {
        Table.Content content = Table.read(events, name, "true");
        int key = content.column(id);
        for (@Nullable Object[] row : content.rows()) {
            Long position = positions.get(Objects.requireNonNull(row[key]));
            if (position != null) {
                add(groups, position, true, content.table(), row);
            }
        }
    }

    private static void add(
            NavigableMap<Long, Group> groups, long position, boolean log, Table table, @Nullable Object[] row) {
        Group group = groups.floorEntry(position).getValue();
        group.add(log ? group.log : group.views, table, row);
    }

    static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    /** Says what of the store it stands for, so that a reader can see that nothing was left out. */
    String size(Connection events) throws SQLException {
        try (Statement statement = events.createStatement();
                var row = statement.executeQuery("select count(*) from DomainEventEntry")) {
            row.next();
            return large().size() + " large and " + small().size() + " small batches of " + row.getLong(1) + " events";
        }
    }
}
