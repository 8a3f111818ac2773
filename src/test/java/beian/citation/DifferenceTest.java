package beian.citation;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.CanonicalJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where two answers differ. */
class DifferenceTest {

    private static List<String> between(String before, String after) {
        return Difference.between(CanonicalJson.read(before), CanonicalJson.read(after)).stream()
                .map(each -> each.pointer() + " " + each.before() + " " + each.after())
                .toList();
    }

    @Test
    void names_each_place_with_both_values() {
        assertThat(between(
                        "{\"total\":1,\"items\":[{\"a\":1,\"b\":[]},2],\"same\":null}",
                        "{\"total\":2,\"items\":[{\"a\":\"1\",\"b\":{}}],\"same\":null}"))
                .containsExactly("/items/0/a 1 \"1\"", "/items/0/b [] {}", "/items/1 2 null", "/total 1 2");
    }

    @Test
    void tells_null_from_a_place_that_is_not_there() {
        List<Difference> found = Difference.between(CanonicalJson.read("{\"a\":null}"), CanonicalJson.read("{}"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).before()).isEqualTo(CanonicalJson.read("null"));
        assertThat(found.get(0).after()).isNull();
    }

    @Test
    void escapes_names_as_json_pointers_do() {
        assertThat(between("{\"a/b~c\":1}", "{\"a/b~c\":2}")).containsExactly("/a~1b~0c 1 2");
    }

    @Test
    void of_the_whole_stands_under_the_empty_pointer() {
        assertThat(between("[]", "{}")).containsExactly(" [] {}");
        assertThat(between("{\"a\":[1,2]}", "{\"a\":[1,2]}")).isEmpty();
    }

    @Test
    void stops_soon_after_a_hundred() {
        String before = IntStream.range(0, 5000).mapToObj(i -> "1").collect(Collectors.joining(",", "[", "]"));

        assertThat(between(before, before.replace('1', '2'))).hasSize(Difference.MOST + 1);
    }
}
