package beian.operations.backup;

import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks whether a copy of the log is whole, before anybody relies on it. */
final class BackupCheck {

    private BackupCheck() {}

    /**
     * How far the log in a file reaches.
     *
     * @param atLeast the position that it must contain
     * @throws IllegalStateException if the file is damaged, has a gap, or ends earlier
     */
    static long position(Path file, long atLeast) {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + file));
        List<String> flaws =
                jdbc.sql("pragma integrity_check(1)").query(String.class).list();
        if (!flaws.equals(List.of("ok"))) {
            throw new IllegalStateException("The copy is damaged: " + flaws);
        }
        record End(long position, long events) {}
        End end = jdbc.sql("select coalesce(max(globalIndex), 0), count(*) from DomainEventEntry")
                .query((row, i) -> new End(row.getLong(1), row.getLong(2)))
                .single();
        if (end.position() < atLeast) {
            throw new IllegalStateException("The copy ends at position " + end.position() + ", before " + atLeast);
        }
        return end.position();
    }
}
