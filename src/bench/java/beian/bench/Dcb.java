package beian.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** dcb-es, an event store for Node.js, fetched when it is measured. */
final class Dcb {

    private static final Path SOURCES = Path.of("src/bench/js");
    private static final Path FOLDER = Path.of("target/bench-js");

    private Dcb() {}

    /** Nothing where Node.js or the package is missing. */
    static List<Result> measure(Server server, Sizes sizes) throws IOException {
        if (!Files.exists(FOLDER.resolve("node_modules")) && !install()) {
            System.out.println("!!! dcb-es is left out: it needs node and npm, and must be fetched once");
            return List.of();
        }
        Files.copy(SOURCES.resolve("dcb.mjs"), FOLDER.resolve("dcb.mjs"), StandardCopyOption.REPLACE_EXISTING);
        List<String> command = new ArrayList<>(List.of(
                "node", "--max-old-space-size=512", FOLDER.resolve("dcb.mjs").toString(), server.newDatabaseForNode()));
        for (int number : new int[] {sizes.batches(), sizes.rows(), sizes.commands(), sizes.warmUp()}) {
            command.add(Integer.toString(number));
        }
        return Child.run(command);
    }

    private static boolean install() throws IOException {
        Files.createDirectories(FOLDER);
        Files.copy(
                SOURCES.resolve("package.json"),
                FOLDER.resolve("package.json"),
                StandardCopyOption.REPLACE_EXISTING);
        try {
            return new ProcessBuilder("npm", "install", "--no-package-lock", "--no-audit", "--no-fund")
                            .directory(FOLDER.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/bench/children.log")))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
