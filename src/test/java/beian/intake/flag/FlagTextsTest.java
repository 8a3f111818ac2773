package beian.intake.flag;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.layout.Field;
import beian.intake.name.Likeness;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code is said in Chinese and in English, and explained. */
class FlagTextsTest {

    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void the_languages_say_the_same_codes() throws IOException {
        Properties english = texts("/flags.properties");
        Properties chinese = texts("/flags_zh.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.values())
                .allMatch(text -> text.toString().codePoints().anyMatch(Character::isIdeographic));
        english.forEach((key, text) -> assertThat(places(text.toString()))
                .as(key.toString())
                .isEqualTo(places(chinese.getProperty(key.toString()))));
        english.values().forEach(text -> new MessageFormat(text.toString()));
    }

    @Test
    void every_code_in_the_source_has_a_text() throws IOException {
        Properties english = texts("/flags.properties");
        Set<String> said = english.stringPropertyNames().stream()
                .map(key -> key.replaceFirst("^[a-z]+\\.", ""))
                .collect(Collectors.toSet());

        for (String room : List.of("flag", "row", "layout")) {
            assertThat(said).containsAll(codes(room));
        }
        Stream.of(Field.values()).forEach(field -> assertThat(english).containsKey("field." + field));
        Stream.of(Likeness.Kind.values()).forEach(kind -> assertThat(english).containsKey("likeness." + kind));
    }

    @Test
    void every_flag_is_explained_in_the_handbook() throws IOException {
        Set<String> told = texts("/flags.properties").stringPropertyNames().stream()
                .filter(key -> key.endsWith(".detail"))
                .map(key -> key.substring("flag.".length(), key.length() - ".detail".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> explained = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                .matcher(Files.readString(Path.of("docs/intake.md")))
                .results()
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).isEqualTo(told);
    }

    /** Codes that stand in the source of a package: small letters parted by hyphens are used for nothing else. */
    private static Set<String> codes(String room) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/beian/intake", room))) {
            for (Path file : files.toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(code -> code.group(1))
                        .forEach(codes::add);
            }
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties texts(String resource) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(FlagTextsTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
