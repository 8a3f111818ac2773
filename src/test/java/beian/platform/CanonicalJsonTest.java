package beian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text for one value. */
class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{ \"b\" : 1, \"a\" : { \"d\":[ 2, {\"z\":1,\"y\":2} ], \"c\":null } }|{\"a\":{\"c\":null,\"d\":[2,{\"y\":2,\"z\":1}]},\"b\":1}",
                "[0.8571428571428571,1.50,12345678901234567890,true]|[0.8571428571428571,1.50,12345678901234567890,true]",
                "\"\\u767e\\u5ea6 \\\"/\\n\"|\"百度 \\\"/\\n\"",
                "{\"Z\":1,\"a\":2,\"Ä\":3}|{\"Z\":1,\"a\":2,\"Ä\":3}",
            })
    void is_sorted_without_white_space_and_with_the_digits_that_were_there(String json, String canonical) {
        assertThat(CanonicalJson.of(CanonicalJson.read(json))).isEqualTo(canonical);
        assertThat(CanonicalJson.of(CanonicalJson.read(canonical))).isEqualTo(canonical);
    }

    @Test
    void is_packed_and_unpacked() {
        String json = "{\"a\":\"" + "百".repeat(10_000) + "\"}";

        String packed = CanonicalJson.packed(json);

        assertThat(packed.length()).isLessThan(500);
        assertThat(CanonicalJson.unpacked(packed)).isEqualTo(json);
    }
}
