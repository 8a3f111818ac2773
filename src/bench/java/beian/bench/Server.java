package beian.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL with its settings as it comes: every commit is on the disk before it is acknowledged. */
final class Server implements AutoCloseable {

    private final EmbeddedPostgres server;
    private int databases;

    Server() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        if (!ask("show fsync").equals(List.of("on"))) {
            throw new IllegalStateException("The server does not wait for the disk");
        }
    }

    /** The address of a new, empty database. */
    String newDatabase() {
        String name = "bench" + ++databases;
        run("create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    /** The same, as drivers outside Java spell it. */
    String newDatabaseForNode() {
        newDatabase();
        return "postgres://postgres@127.0.0.1:" + server.getPort() + "/bench" + databases;
    }

    /** Drops the databases that were made, so that the next round finds the server as this one did. */
    void clear() {
        for (String name : ask("select datname from pg_database where datname like 'bench%'")) {
            run("drop database " + name + " with (force)");
        }
        run("checkpoint");
    }

    private List<String> ask(String question) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
