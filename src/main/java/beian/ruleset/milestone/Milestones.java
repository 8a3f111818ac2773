package beian.ruleset.milestone;

import beian.ruleset.reading.Flaws;
import beian.ruleset.reading.MilestoneReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The milestones of the file {@code beian.milestones} if it is set, otherwise of {@code ./config/milestones.yaml} if that is
 * there, otherwise those in the jar. Read once, at start.
 */
@Component
@EnableConfigurationProperties(MilestoneSettings.class)
public final class Milestones {

    private static final Path USUAL = Path.of("config", "milestones.yaml");
    private static final String IN_THE_JAR = "milestones.yaml";

    private final List<Milestone> inOrder;

    /**
     * Reads the file.
     *
     * @throws beian.platform.Rejected {@code milestones.invalid} with everything that is wrong in it
     */
    Milestones(MilestoneSettings settings) {
        String file = settings.milestones();
        Flaws flaws = new Flaws();
        Path path = file.isBlank() ? USUAL : Path.of(file.strip());
        boolean own = !file.isBlank() || Files.exists(path);
        String name = own ? path.toString() : IN_THE_JAR;
        inOrder = MilestoneReader.read(name, own ? ofFile(path, flaws) : ofTheJar(), flaws);
        if (!flaws.isEmpty()) {
            throw flaws.rejected("milestones.invalid");
        }
    }

    /** The oldest first. */
    public List<Milestone> inOrder() {
        return inOrder;
    }

    private static String ofFile(Path path, Flaws flaws) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            flaws.add(path.toString(), 0, "", "rules.no-file", String.valueOf(unreadable));
            return "milestones: []";
        }
    }

    private static String ofTheJar() {
        try (InputStream content = new ClassPathResource(IN_THE_JAR).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
