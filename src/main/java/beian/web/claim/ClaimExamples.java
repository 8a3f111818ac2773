package beian.web.claim;

import beian.claim.http.WrittenClaim;
import java.util.List;

/** Worked examples for the form; they ask about the bundled samples. */
final class ClaimExamples {

    static final List<WrittenClaim> ALL = List.of(
            example("example:count", "2024年4月的国家名单共有117项备案", "the national list of April 2024 has 117 filings", """
                    {"=": [
                      {"count": {"batch": "cac:2024-04", "series": "FILING"}},
                      117
                    ]}"""),
            example(
                    "example:all",
                    "百度与抖音在第一批中的模型都在千亿级及以上",
                    "the models of 百度 and 抖音 in the first batch are of the 100-billion class or larger",
                    """
                    {"all": {
                      "of": {"batch": "galaxy:batch-1", "company": ["百度", "抖音"]},
                      "are": {"scale": {"atLeast": "HUNDRED_BILLION"}}
                    }}"""),
            example(
                    "example:share",
                    "第三、四批模型过半在百亿级及以下",
                    "more than half of the third and fourth batches are at or below the 10-billion class",
                    """
                    {">": [
                      {"share": {
                        "of": {"batch": ["galaxy:batch-3", "galaxy:batch-4"]},
                        "are": {"scale": {"upTo": "TEN_BILLION"}}
                      }},
                      0.5
                    ]}"""),
            example(
                    "example:compare",
                    "第四批的垂直模型比第一批多",
                    "the fourth batch has more vertical models than the first",
                    """
                    {">": [
                      {"count": {"batch": "galaxy:batch-4", "focus": "VERTICAL"}},
                      {"count": {"batch": "galaxy:batch-1", "focus": "VERTICAL"}}
                    ]}"""),
            example(
                    "example:region",
                    "2025年备案的北京服务多于100项，其公司多于50家",
                    "more than 100 services of Beijing were filed in 2025, by more than 50 companies",
                    """
                    {"and": [
                      {">": [{"count": {"series": "FILING", "region": "北京市",
                        "filedFrom": "2025-01-01", "filedTo": "2025-12-31"}}, 100]},
                      {">": [{"companies": {"series": "FILING", "region": "北京市",
                        "filedFrom": "2025-01-01", "filedTo": "2025-12-31"}}, 50]}
                    ]}"""));

    private ClaimExamples() {}

    private static WrittenClaim example(String id, String zh, String en, String expression) {
        return new WrittenClaim(id, zh, en, expression, null, "示例研究", "2026-01", null, null);
    }
}
