package beian.claim.expression;

import static org.assertj.core.api.Assertions.assertThat;

import beian.claim.expression.Expression.Compared;
import beian.claim.expression.Value.Constant;
import beian.filing.BatchReader.Flaws;
import beian.platform.CanonicalJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake is named by its place. */
class ExpressionReaderTest {

    private static final Vocabulary WORDS = new Vocabulary(List.of("SMALL", "LARGE"), List.of("LAW"));

    private static List<String> flaws(String json) {
        Flaws flaws = new Flaws();
        ExpressionReader.read(CanonicalJson.read(json.replace('\'', '"')), WORDS, flaws);
        return flaws.found().stream()
                .map(flaw -> flaw.pointer() + " " + flaw.code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'=': [{'count': {}}, 14]}",
                "{'<=': [0.5, {'share': {'of': {'batch': 'a:1'}, 'are': {'scale': {'upTo': 'SMALL'}}}}]}",
                "{'>': [{'share': {'of': {}, 'are': {'region': ['北京市']}}}, '2/3']}",
                "{'<': [{'companies': {'series': 'FILING'}}, {'count': {'series': ['REGISTRATION', 'FILING']}}]}",
                "{'and': [{'not': {'any': {'of': {'company': 'A'}, 'are': {'withdrawn': true}}}}]}",
                "{'or': [{'all': {'of': {'source': 'S', 'number': 'N'}, 'are': {'focus': 'VERTICAL', 'sector': 'LAW',"
                        + " 'modality': ['TEXT', 'IMAGE']}}}]}",
                "{'>=': [{'count': {'filedFrom': '2024-01-01', 'filedTo': '2024-12-31'}}, 238]}",
                "{'=': [{'count': {'scale': {'atLeast': 10000000000, 'below': 'LARGE', 'class': 'SMALL'}}}, 0]}",
            })
    void what_the_language_has_is_read_without_a_flaw(String json) {
        assertThat(flaws(json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[] | /expression expression.not-object",
                "7 | /expression expression.not-object",
                "{} | /expression expression.one-key",
                "{'and': [], 'or': []} | /expression expression.one-key",
                "{'xor': []} | /expression/xor expression.unknown-key",
                "{'a/b~c': 1} | /expression/a~1b~0c expression.unknown-key",
                "{'and': []} | /expression/and expression.not-list",
                "{'and': {'=': 1}} | /expression/and expression.not-list",
                "{'and': [{'not': 1}]} | /expression/and/0/not expression.not-object",
                "{'=': [{'count': {}}]} | /expression/= expression.not-two",
                "{'=': 3} | /expression/= expression.not-two",
                "{'=': [1, 1]} | /expression/= expression.two-numbers",
                "{'=': [{'count': {}}, 'x']} | /expression/=/1 expression.not-number",
                "{'=': [{'count': {}}, true]} | /expression/=/1 expression.not-number",
                "{'=': [{'count': {}}, -1]} | /expression/=/1 expression.not-number",
                "{'=': [{'count': {}}, 1000000001]} | /expression/=/1 expression.not-number",
                "{'=': [{'count': {}}, 1e300]} | /expression/=/1 expression.not-number",
                "{'=': [{'count': {}}, '1/0']} | /expression/=/1 expression.not-number",
                "{'=': [{'count': {}}, 0.5]} | /expression/=/1 expression.not-whole",
                "{'=': ['1/2', {'companies': {}}]} | /expression/=/0 expression.not-whole",
                "{'<': [{'share': {'of': {}, 'are': {'region': 'x'}}}, 50]} | /expression/</1 expression.share-above-one",
                "{'<': [{'share': {'of': {}, 'are': {'region': 'x'}}}, {'count': {}}]} | /expression/< expression.unlike",
                "{'=': [{'sum': {}}, 1]} | /expression/=/0/sum expression.unknown-key",
                "{'=': [{}, 1]} | /expression/=/0 expression.one-key",
                "{'all': {'of': {}}} | /expression/all/are value.missing",
                "{'all': {'are': {'region': 'x'}}} | /expression/all/of value.missing",
                "{'all': {'of': {}, 'are': {}}} | /expression/all/are expression.empty",
                "{'all': []} | /expression/all expression.not-object",
                "{'all': {'of': {}, 'are': {'region': 'x'}, 'if': 1}} | /expression/all/if expression.unknown-key",
                "{'=': [{'count': {'city': 'x'}}, 1]} | /expression/=/0/count/city expression.unknown-key",
                "{'=': [{'count': {'batch': 1}}, 1]} | /expression/=/0/count/batch expression.not-text",
                "{'=': [{'count': {'batch': [' ']}}, 1]} | /expression/=/0/count/batch/0 expression.not-text",
                "{'=': [{'count': {'batch': []}}, 1]} | /expression/=/0/count/batch expression.list-size",
                "{'=': [{'count': {'series': ['X']}}, 1]} | /expression/=/0/count/series/0 value.not-one-of",
                "{'=': [{'count': {'focus': 'UNCLASSIFIED'}}, 1]} | /expression/=/0/count/focus value.not-one-of",
                "{'=': [{'count': {'sector': 'MAGIC'}}, 1]} | /expression/=/0/count/sector value.not-one-of",
                "{'=': [{'count': {'modality': 'SMELL'}}, 1]} | /expression/=/0/count/modality value.not-one-of",
                "{'=': [{'count': {'withdrawn': 'no'}}, 1]} | /expression/=/0/count/withdrawn expression.not-boolean",
                "{'=': [{'count': {'filedFrom': '2024-13'}}, 1]} | /expression/=/0/count/filedFrom date.unreadable",
                "{'=': [{'count': {'filedTo': '2024'}}, 1]} | /expression/=/0/count/filedTo date.unreadable",
                "{'=': [{'count': {'scale': 7}}, 1]} | /expression/=/0/count/scale expression.not-object",
                "{'=': [{'count': {'scale': {}}}, 1]} | /expression/=/0/count/scale expression.empty",
                "{'=': [{'count': {'scale': {'class': 'HUGE'}}}, 1]} | /expression/=/0/count/scale/class value.not-one-of",
                "{'=': [{'count': {'scale': {'atLeast': 0}}}, 1]} | /expression/=/0/count/scale/atLeast expression.not-parameters",
                "{'=': [{'count': {'scale': {'below': 1.5}}}, 1]} | /expression/=/0/count/scale/below expression.not-parameters",
            })
    void a_mistake_is_named_by_its_pointer(String json, String flaw) {
        assertThat(flaws(json)).containsExactly(flaw);
    }

    @Test
    void every_mistake_is_named_at_once() {
        assertThat(flaws("{'and': [{'=': [{'count': {'city': 'x'}}, 0.5]}, {'nor': []}]}"))
                .containsExactly(
                        "/expression/and/0/=/0/count/city expression.unknown-key",
                        "/expression/and/0/=/1 expression.not-whole",
                        "/expression/and/1/nor expression.unknown-key");
    }

    @Test
    void what_would_take_too_long_is_refused() {
        String deep = "{'not': ".repeat(12) + "{'=': [{'count': {}}, 1]}" + "}".repeat(12);
        String many = IntStream.range(0, 41)
                .mapToObj(i -> "{'=': [{'count': {}}, 1]}")
                .collect(Collectors.joining(", ", "{'and': [", "]}"));
        String names = IntStream.range(0, 99).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(", ", "[", "]"));
        String combined = "{'=': [{'count': {'company': " + names + ", 'region': " + names + "}}, 1]}";

        assertThat(flaws(deep)).containsExactly("/expression" + "/not".repeat(12) + " expression.too-deep");
        assertThat(flaws(many)).containsExactly("/expression expression.too-many-groups");
        assertThat(flaws(combined)).containsExactly("/expression expression.too-many-combinations");
        assertThat(flaws("{'=': [{'count': {'company': [" + "'a', ".repeat(100) + "'b']}}, 1]}"))
                .containsExactly("/expression/=/0/count/company expression.list-size");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1/2", "'\"2/3\"', 2/3", "13, 13/1", "0.333333333, 333333333/1000000000", "1.0, 1/1", "0, 0/1"})
    void numbers_are_exact(String number, String fraction) {
        Flaws flaws = new Flaws();
        Compared compared = (Compared) ExpressionReader.read(
                CanonicalJson.read(
                        "{\"<=\": [{\"share\": {\"of\": {}, \"are\": {\"region\": \"x\"}}}, " + number + "]}"),
                null,
                flaws);
        String[] parts = fraction.split("/");

        assertThat(((Constant) compared.right()).number())
                .isEqualTo(new Fraction(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    @Test
    void words_of_other_rules_are_read_where_none_are_given() {
        Flaws flaws = new Flaws();
        ExpressionReader.read(
                CanonicalJson.read(
                        "{\"=\": [{\"count\": {\"scale\": {\"class\": \"HUGE\"}, \"sector\": \"MAGIC\"}}, 1]}"),
                null,
                flaws);

        assertThat(flaws.found()).isEmpty();
    }
}
