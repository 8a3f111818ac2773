package beian.ruleset;

import beian.ruleset.reading.Flaws;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of rules: those of the folder {@code beian.rulesets} if it is set, otherwise of {@code ./config/rulesets} if that
 * is there, otherwise those in the jar.
 */
@Component
@EnableConfigurationProperties(RulesetSettings.class)
final class RulesetFiles {

    private static final Path USUAL = Path.of("config", "rulesets");
    private static final String IN_THE_JAR = "classpath:/rulesets/*.yaml";

    private final String folder;

    @Autowired
    RulesetFiles(RulesetSettings settings) {
        this(settings.rulesets());
    }

    /** @param folder blank if none is set */
    RulesetFiles(String folder) {
        this.folder = folder.strip();
    }

    /**
     * Contents by the names of files, in their order.
     *
     * @param flaws where a folder or file that cannot be read is noted
     */
    Map<String, String> read(Flaws flaws) {
        if (!folder.isEmpty()) {
            return ofFolder(Path.of(folder), flaws);
        }
        return Files.isDirectory(USUAL) ? ofFolder(USUAL, flaws) : ofTheJar(flaws);
    }

    private static Map<String, String> ofFolder(Path folder, Flaws flaws) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> rules = files.filter(RulesetFiles::isYaml).sorted().toList();
            for (Path file : rules) {
                String name = file.getFileName().toString();
                try {
                    keep(name, Files.readAllBytes(file), texts, flaws);
                } catch (IOException unreadable) {
                    flaws.add(name, 0, "", "rules.no-file", String.valueOf(unreadable));
                }
            }
        } catch (IOException unreadable) {
            flaws.add(folder.toString(), 0, "", "rules.no-folder");
        }
        return texts;
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith(".") && !Files.isDirectory(file);
    }

    private static Map<String, String> ofTheJar(Flaws flaws) {
        Map<String, String> texts = new TreeMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(IN_THE_JAR);
            for (Resource file : Arrays.asList(files)) {
                try (InputStream content = file.getInputStream()) {
                    keep(String.valueOf(file.getFilename()), content.readAllBytes(), texts, flaws);
                }
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void keep(String name, byte[] bytes, Map<String, String> texts, Flaws flaws) {
        try {
            texts.put(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException otherEncoding) {
            flaws.add(name, 0, "", "rules.not-utf-8");
        }
    }
}
