package beian.platform.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Indexes that tables do without while they are filled: sorting everything once costs a fraction of moving every row to its
 * place. Those behind keys stay, and those by a position alone: they grow at their end, and projections read by them what
 * they have written.
 */
final class DeferredIndexes {

    static final String OF_SQLITE = "select name, sql from sqlite_master where type = 'index' and sql is not null";
    static final String OF_POSTGRES = "select i.indexname, i.indexdef from pg_indexes i"
            + " where i.schemaname = current_schema() and not exists (select 1 from pg_constraint c"
            + " where c.conname = i.indexname and c.connamespace = current_schema()::regnamespace)";

    private final List<String> definitions;

    private DeferredIndexes(List<String> definitions) {
        this.definitions = definitions;
    }

    /**
     * Drops them.
     *
     * @param question answers their names and the statements that make them
     */
    static DeferredIndexes drop(DataSource tables, String question) {
        JdbcClient jdbc = JdbcClient.create(tables);
        record Index(String name, String definition) {}
        List<Index> indexes =
                jdbc.sql(question).query((row, i) -> new Index(row.getString(1), row.getString(2))).list().stream()
                        .filter(index -> !isByPosition(index.definition()))
                        .toList();
        indexes.forEach(index -> jdbc.sql("drop index " + index.name()).update());
        return new DeferredIndexes(indexes.stream().map(Index::definition).toList());
    }

    private static boolean isByPosition(String definition) {
        return definition.contains("(known_from)") || definition.contains("(known_to)");
    }

    void make(DataSource tables) {
        JdbcClient jdbc = JdbcClient.create(tables);
        definitions.forEach(definition -> jdbc.sql(definition).update());
    }
}
