package beian.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The PostgreSQL of the machine, server and client tools of one version, as an operator has them. */
final class DebianPostgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path folder;
    private final int port;

    private DebianPostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Makes a cluster in {@code folder} and starts it. */
    static DebianPostgres start(Path folder) throws IOException {
        DebianPostgres server = new DebianPostgres(programs(), folder.toAbsolutePath(), Nginx.freePort());
        String data = server.folder.resolve("cluster").toString();
        server.run(true, "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        String options = "-p " + server.port + " -k '' -c listen_addresses=127.0.0.1 -c max_connections=200";
        server.run(true, "pg_ctl", "-D", data, "-w", "-o", options, "-l", data + ".log", "start");
        return server;
    }

    private static Path programs() throws IOException {
        List<Path> places = List.of(VERSIONS.resolve("15/bin"));
        if (Files.isDirectory(VERSIONS)) {
            try (Stream<Path> versions = Files.list(VERSIONS)) {
                places = versions.map(version -> version.resolve("bin"))
                        .sorted(Comparator.reverseOrder())
                        .toList();
            }
        }
        Path initdb = MachineTool.find(
                "postgresql",
                places.stream().map(place -> place.resolve("initdb")).toList());
        return initdb.resolveSibling("");
    }

    /** The address of a new, empty database. */
    String newDatabase(String name) {
        run(false, "createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres", name);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=postgres";
    }

    void dropDatabase(String name) {
        run(false, "dropdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres", name);
    }

    /** As docs/operations.md says it. */
    void dump(String database, Path file) {
        run(false, "pg_dump", "--schema=events", "--no-owner", "--file=" + file, uri(database));
    }

    /** As docs/operations.md says it. */
    void restore(Path file, String database) {
        run(
                false,
                "psql",
                "--quiet",
                "--single-transaction",
                "-v",
                "ON_ERROR_STOP=1",
                "-f",
                file.toString(),
                uri(database));
    }

    private String uri(String database) {
        return "postgresql://postgres@127.0.0.1:" + port + "/" + database;
    }

    /** The server refuses to run as root, whom a user namespace of its own makes into somebody else. */
    private void run(boolean server, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (server && "root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        MachineTool.run(folder.resolve("output"), command.toArray(String[]::new));
    }

    @Override
    public void close() {
        run(true, "pg_ctl", "-D", folder.resolve("cluster").toString(), "-m", "fast", "-w", "stop");
    }
}
