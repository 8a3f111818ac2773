package beian;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small disk that only one process sees, so that it can be filled or read-only: a tmpfs in a mount namespace of its
 * own. Needs the right to mount.
 */
final class OwnDisk {

    private OwnDisk() {}

    /** Whether this machine lets us mount. */
    static boolean isPossible() {
        return run(List.of("unshare", "-m", "true")) == 0;
    }

    /** The command, run where {@code folder} is a disk of its own. */
    static List<String> around(List<String> command, Path folder, int megabytes) {
        return mounted(command, folder, "size=" + megabytes + "m");
    }

    /** The command, run where {@code folder} cannot be written. */
    static List<String> readOnlyAround(List<String> command, Path folder) {
        return mounted(command, folder, "ro");
    }

    private static List<String> mounted(List<String> command, Path folder, String how) {
        List<String> shell = new ArrayList<>(List.of(
                "unshare",
                "-m",
                "sh",
                "-c",
                "mount -t tmpfs -o " + how + " tmpfs \"$0\" && exec \"$@\"",
                folder.toString()));
        shell.addAll(command);
        return shell;
    }

    /** The folder as the process sees it. */
    static Path seenBy(long pid, Path folder) {
        return Path.of("/proc/" + pid + "/root" + folder);
    }

    /** Fills the disk to the last byte and answers the file that does. */
    static Path fill(Path disk) {
        Path filling = disk.resolve("filling");
        try (var out = Files.newOutputStream(filling)) {
            byte[] some = new byte[4096];
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            return filling;
        }
    }

    static void free(Path filling) {
        try {
            Files.delete(filling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/own-disk.log"))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
