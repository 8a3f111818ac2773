package beian.citation;

import static org.assertj.core.api.Assertions.assertThat;

import beian.citation.OpenedCitation.Forms;
import beian.citation.OpenedCitation.Words;
import org.junit.jupiter.api.Test;

/** The texts that writers copy. */
class FormTest {

    private static final String HASH = "4bd82696e41c4a9bd092f4cf66823f15340a9de18429e606b85dda44453a761c";

    private static Forms of(String zh, String en) {
        Citation citation = new Citation(
                "7k3m9x2abc", "/api/v1/filings", 2305, null, HASH, "code-1", 14L, "2026-11-30T23:59:59.9Z", "{}");
        return Form.of(citation, new Words(zh, en), "https://example.org/c/7k3m9x2abc");
    }

    @Test
    void of_gb_t_7714_name_an_electronic_resource_with_day_of_access_and_address() {
        Forms forms = of("备案与登记：批次 galaxy:batch-4", "Filings: batch galaxy:batch-4");

        assertThat(forms.gbt7714())
                .isEqualTo("备案追踪. 备案与登记：批次 galaxy:batch-4（数据截至日志位置 2305，SHA-256 4bd82696e41c4a9b…）"
                        + "[DB/OL]. [2026-11-30]. https://example.org/c/7k3m9x2abc.");
        assertThat(forms.gbt7714English())
                .isEqualTo("Beian Tracker. Filings: batch galaxy:batch-4 (data as of log position 2305, SHA-256"
                        + " 4bd82696e41c4a9b…)[DB/OL]. [2026-11-30]. https://example.org/c/7k3m9x2abc.");
    }

    @Test
    void of_bibtex_hold_nothing_that_tex_takes_for_a_command() {
        String bibtex = of("x", "words 100%_a & {b} $c# \\d ~^").bibtex();

        assertThat(bibtex)
                .startsWith("@misc{beian-7k3m9x2abc,\n")
                .contains("title        = {{words 100\\%\\_a \\& \\{b\\} \\$c\\# \\textbackslash{}d"
                        + " \\textasciitilde{}\\textasciicircum{}}},")
                .contains("year         = {2026},\n  month        = nov,")
                .contains("howpublished = {\\url{https://example.org/c/7k3m9x2abc}},")
                .contains("Data as of log position 2305, SHA-256 4bd82696e41c4a9b\\ldots{}, accessed 2026-11-30")
                .endsWith("}\n");
    }
}
