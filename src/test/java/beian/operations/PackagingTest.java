package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Image, compose file and unit agree with each other, with the settings and with the pom, as far as that shows without a
 * container engine.
 */
class PackagingTest {

    private static final Path CONTAINER = Path.of("config/container");
    private static final Set<String> LAYERS =
            Set.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    private static final Pattern SETTING = Pattern.compile("^\\| `([a-z][a-z.-]+)`", Pattern.MULTILINE);

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    /** A Dockerfile with its continued lines joined. */
    private static List<String> instructions() throws IOException {
        return text("config/container/Dockerfile")
                .replaceAll("\\\\\n\\s*", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static JsonNode yaml(Path file) throws IOException {
        return JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(file)));
    }

    /** The names by which the environment can give settings that are documented. */
    private static Set<String> variables() throws IOException {
        Set<String> names = SETTING.matcher(text("docs/settings.md"))
                .results()
                .map(found ->
                        found.group(1).toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
        names.add("SPRING_PROFILES_ACTIVE");
        return names;
    }

    private static void assertProfiles(String profiles) {
        assertThat(Arrays.asList(profiles.split(",")))
                .allSatisfy(profile -> assertThat(List.of("config", "src/main/resources"))
                        .anyMatch(folder -> Files.exists(Path.of(folder, "application-" + profile + ".yaml"))));
    }

    private static String property(String pom, String name) {
        String start = "<" + name + ">";
        int from = pom.indexOf(start, pom.indexOf("</parent>")) + start.length();
        return pom.substring(from, pom.indexOf('<', from));
    }

    @Test
    void the_image_is_made_of_files_that_are_there() throws IOException {
        String jar = property(text("pom.xml"), "artifactId") + "-" + property(text("pom.xml"), "version") + ".jar";
        for (String instruction : instructions()) {
            if (instruction.startsWith("COPY --from=")) {
                String layer = instruction.replaceAll(".*/layers/([a-z-]+)/.*", "$1");
                assertThat(LAYERS).contains(layer);
            } else if (instruction.startsWith("COPY ")) {
                String[] parts = instruction.split(" ");
                for (String source : List.of(parts).subList(1, parts.length - 1)) {
                    boolean isJar = ("target/" + jar).matches(source.replace("*", "[^/]*"));
                    assertThat(isJar || Files.exists(Path.of(source)))
                            .as(source)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_image_starts_what_it_unpacked_as_a_user_of_its_own() throws IOException {
        String all = String.join("\n", instructions());
        String entry = all.substring(all.indexOf("ENTRYPOINT"));

        assertThat(entry).contains("\"/app/beian-tracker.jar\"", "-XX:SharedArchiveFile=/app/beian-tracker.jsa");
        assertThat(all).contains("-XX:ArchiveClassesAtExit=beian-tracker.jsa", "WORKDIR /app", "USER 10001");
        assertThat(all.indexOf("USER 10001")).isGreaterThan(all.indexOf("ArchiveClassesAtExit"));
        assertThat(all).contains("EXPOSE " + port(), "127.0.0.1/" + port());
        assertThat(all).contains("VOLUME " + dataFolder());
        for (String instruction : instructions()) {
            if (instruction.startsWith("ENV ")) {
                for (String setting : instruction.substring(4).split(" ")) {
                    assertThat(variables()).contains(setting.split("=")[0]);
                }
                assertProfiles(instruction.replaceAll(".*SPRING_PROFILES_ACTIVE=(\\S+).*", "$1"));
            }
        }
    }

    private static String port() throws IOException {
        return yaml(Path.of("config/application-prod.yaml")).at("/server/port").asString();
    }

    private static String dataFolder() throws IOException {
        return yaml(Path.of("config/application-prod.yaml"))
                .at("/beian/data-folder")
                .asString();
    }

    @Test
    void the_compose_file_sets_settings_that_there_are_and_finds_its_database() throws IOException {
        JsonNode services = yaml(CONTAINER.resolve("compose.yaml")).get("services");
        JsonNode tracker = services.get("tracker");
        JsonNode environment = tracker.get("environment");

        assertThat(CONTAINER
                        .resolve(tracker.at("/build/context").asString())
                        .resolve(tracker.at("/build/dockerfile").asString()))
                .exists();
        assertThat(variables()).containsAll(environment.propertyNames());
        assertProfiles(environment.get("SPRING_PROFILES_ACTIVE").asString());
        assertThat(environment.get("BEIAN_POSTGRES_URL").asString())
                .isEqualTo("jdbc:postgresql://database:5432/"
                        + services.at("/database/environment/POSTGRES_DB").asString());
        assertThat(environment.get("BEIAN_POSTGRES_USERNAME"))
                .isEqualTo(services.at("/database/environment/POSTGRES_USER"));
        assertThat(environment.get("BEIAN_POSTGRES_PASSWORD"))
                .isEqualTo(services.at("/database/environment/POSTGRES_PASSWORD"));
        assertThat(tracker.at("/ports/0").asString()).isEqualTo("127.0.0.1:8080:" + port());
        assertThat(Integer.parseInt(tracker.get("stop_grace_period").asString().replace("s", "")))
                .isGreaterThan(10);
    }

    @Test
    void the_unit_starts_what_the_runbook_installs_and_may_write_where_the_settings_say() throws IOException {
        Map<String, String> unit = text("config/systemd/beian-tracker.service")
                .lines()
                .filter(line -> line.matches("[A-Za-z]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (first, second) -> second));
        String runbook = text("docs/operations.md");
        List<String> started = Pattern.compile("/opt/beian-tracker/[a-z.-]+")
                .matcher(unit.get("ExecStart"))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(started)
                .containsExactlyInAnyOrder(
                        "/opt/beian-tracker/beian-tracker.jsa", "/opt/beian-tracker/beian-tracker.jar");
        assertThat(runbook)
                .contains(
                        "/opt/beian-tracker",
                        "ArchiveClassesAtExit=beian-tracker.jsa",
                        "/etc/beian-tracker/environment");
        assertThat("/var/lib/" + unit.get("StateDirectory")).isEqualTo(dataFolder());
        assertProfiles(unit.get("ExecStart").replaceAll(".*profiles.active=(\\S+).*", "$1"));
        assertThat(Integer.parseInt(unit.get("TimeoutStopSec"))).isGreaterThan(10);
    }

    @Test
    void runbook_readme_and_changelog_speak_of_this_version() throws IOException {
        String version = property(text("pom.xml"), "version");
        String jar = "beian-tracker-" + version + ".jar";
        for (String file : List.of("README.md", "docs/operations.md")) {
            assertThat(Pattern.compile("beian-tracker-[0-9][^ `]*\\.jar")
                            .matcher(text(file))
                            .results())
                    .as(file)
                    .isNotEmpty()
                    .allMatch(named -> named.group().equals(jar));
        }
        assertThat(text("CHANGELOG.md")).contains("\n## " + version.replace("-SNAPSHOT", "") + " ");
    }
}
