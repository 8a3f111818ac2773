package beian.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tells a file of the tracker from anything else that may lie under its name, before anything is written to it. */
final class OwnFile {

    /** As section 1.3 of "Database File Format" of SQLite's documentation gives it; a zero byte follows. */
    private static final byte[] BEGINNING = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

    private static final String REMEDY = "; move it away, or set beian.data-folder";

    private OwnFile() {}

    /**
     * Looks into the file if it is there.
     *
     * @param table one that every such file of the tracker has
     * @throws StoreUnusable if it is not SQLite's, or another application's
     */
    static void check(Path file, String table) {
        if (!Files.exists(file) || file.toFile().length() == 0) {
            return;
        }
        if (!Arrays.equals(beginning(file), BEGINNING)) {
            throw new StoreUnusable("This is no SQLite database: " + file.toAbsolutePath() + REMEDY);
        }
        List<String> tables = JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + file))
                .sql("select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'"
                        + " and name <> 'flyway_schema_history'")
                .query(String.class)
                .list();
        if (!tables.isEmpty() && !tables.contains(table)) {
            throw new StoreUnusable("This is the database of another application: " + file.toAbsolutePath() + REMEDY);
        }
    }

    private static byte[] beginning(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(BEGINNING.length);
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read: " + file.toAbsolutePath(), e);
        }
    }
}
