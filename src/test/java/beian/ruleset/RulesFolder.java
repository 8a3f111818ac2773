package beian.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of rules to change. */
final class RulesFolder {

    private static final Path SHIPPED = Path.of("config", "rulesets");

    private final Path folder;

    private RulesFolder(Path folder) {
        this.folder = folder;
    }

    /** With what is shipped. */
    static RulesFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RulesFolder(folder)
                .write("default.yaml", shipped("default"))
                .write("strict.yaml", shipped("strict"));
    }

    static String shipped(String name) {
        try {
            return Files.readString(SHIPPED.resolve(name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RulesFolder write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    RulesFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path path() {
        return folder;
    }

    Rulesets rulesets() {
        return new Rulesets(new RulesetFiles(folder.toString()));
    }
}
