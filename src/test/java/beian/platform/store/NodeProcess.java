package beian.platform.store;

import beian.BeianTracker;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A node in a process of its own, which can be killed. */
final class NodeProcess {

    private final Process process;

    NodeProcess(String url) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BeianTracker.class.getName(),
                "--server.port=0"));
        command.addAll(List.of(Node.postgres(url)));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/killed-node.log"))
                .start();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
