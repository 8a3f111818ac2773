package beian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/settings.md} lists what the code declares. */
class SettingsTest {

    private static final Path DECLARED = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Pattern LINE = Pattern.compile("\\| `(beian\\.[a-z.-]+)` \\| (.+?) \\| (.+) \\|");
    private static final Pattern LITERAL = Pattern.compile("`([^`]+)`");

    private static Map<String, JsonNode> declared() throws IOException {
        Map<String, JsonNode> settings = new TreeMap<>();
        for (JsonNode setting :
                JsonMapper.shared().readTree(Files.readString(DECLARED)).get("properties")) {
            settings.put(setting.get("name").asString(), setting);
        }
        return settings;
    }

    /** Name, default and meaning, of each line of the first table. */
    private static List<List<String>> documented() throws IOException {
        return Files.readAllLines(Path.of("docs/settings.md")).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> List.of(line.group(1), line.group(2), line.group(3)))
                .toList();
    }

    @Test
    void every_setting_has_a_line_and_no_other() throws IOException {
        List<String> names = documented().stream().map(line -> line.get(0)).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(names)).isEqualTo(declared().keySet());
    }

    @Test
    void every_default_is_the_one_in_the_code() throws IOException {
        Map<String, JsonNode> declared = declared();
        for (List<String> line : documented()) {
            JsonNode value = declared.get(line.get(0)).path("defaultValue");
            String inCode = value.isMissingNode() ? "" : value.asString();
            Matcher literal = LITERAL.matcher(line.get(1));
            boolean isLiteral = literal.matches();

            assertThat(isLiteral ? literal.group(1) : "").as(line.get(0)).isEqualTo(inCode);
        }
    }

    @Test
    void every_setting_says_what_it_is() throws IOException {
        declared().forEach((name, setting) -> assertThat(
                        setting.path("description").asString(""))
                .as(name)
                .isNotBlank());
    }
}
