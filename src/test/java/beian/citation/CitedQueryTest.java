package beian.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One text for one question, however it is written. */
class CitedQueryTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/filings, /api/v1/filings",
        "/api/v1/filings?, /api/v1/filings",
        "/api/v1/filings?tier=TRILLION&batch=galaxy%3Abatch-4, /api/v1/filings?batch=galaxy:batch-4&tier=TRILLION",
        "/api/v1/filings?q=百度, /api/v1/filings?q=%E7%99%BE%E5%BA%A6",
        "/api/v1/filings?q=%E7%99%BE%E5%BA%A6, /api/v1/filings?q=%E7%99%BE%E5%BA%A6",
        "/api/v1/filings?q=a+b%2B%26, /api/v1/filings?q=a%20b%2B%26",
        "/api/v1/filings?q=b&q=a, /api/v1/filings?q=b&q=a",
        "/api/v1/%66ilings/galaxy%3abatch-1:4, /api/v1/filings/galaxy:batch-1:4",
        "/api/v1/filings?lang=zh&atLeast=7&after=9&limit=3, /api/v1/filings?limit=3",
    })
    void is_written_in_one_way(String sent, String text) {
        CitedQuery query = CitedQuery.read(sent);

        assertThat(query.text()).isEqualTo(text);
        assertThat(CitedQuery.read(query.text())).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filings",
                "/filings",
                "/api/v2/filings",
                "https://example.org/api/v1/filings",
                "/api/v1/../c/0123456789",
                "/api/v1/%2e%2e/c/0123456789",
                "/api/v1//filings",
                "/api/v1/filings%2fx",
                "/api/v1/filings;x=1",
                "/api/v1/filings\n",
                "/api/v1/filings?q=%",
                "/api/v1/filings?q=%ff",
                "/api/v1/filings?q=\ud800",
                "/api/v1/filings#top"
            })
    void refuses_what_is_no_plain_address_of_the_api(String sent) {
        assertRefused(sent, "citation.address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/citations", "/api/v1/citations/0123456789", "/api/v1/%63itations/0123456789?x=1"})
    void refuses_to_cite_a_citation(String sent) {
        assertRefused(sent, "citation.recursion");
    }

    private static void assertRefused(String sent, String code) {
        assertThatThrownBy(() -> CitedQuery.read(sent)).isInstanceOfSatisfying(Rejected.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Rejected.Kind.MEANING);
            assertThat(refused.code()).isEqualTo("citation.not-citable");
            assertThat(refused.flaws()).extracting(Rejected.Flaw::code).containsExactly(code);
        });
    }

    @Test
    void refuses_an_address_that_is_too_long() {
        assertRefused("/api/v1/filings?q=" + "x".repeat(2000), "citation.address");
    }

    @Test
    void is_asked_as_of_a_position() {
        CitedQuery query = CitedQuery.read("/api/v1/filings?knownAt=3&tier=TRILLION");

        assertThat(query.namesPosition()).isTrue();
        assertThat(query.today().text()).isEqualTo("/api/v1/filings?tier=TRILLION");
        assertThat(query.at(17).text()).isEqualTo("/api/v1/filings?knownAt=17&tier=TRILLION");
    }
}
