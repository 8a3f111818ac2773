package beian.claim.http;

/** Bodies for the description of the API; they work on the samples. */
final class Examples {

    static final String CLAIM = "example:claim";

    static final String STATED = """
            {
              "statement": {
                "zh": "第三、四批模型多为百亿级及以下",
                "en": "most models of the third and fourth batches are at or below the 10-billion class"
              },
              "expression": {
                ">": [
                  {"share": {
                    "of": {"batch": ["galaxy:batch-3", "galaxy:batch-4"]},
                    "are": {"scale": {"upTo": "TEN_BILLION"}}
                  }},
                  0.5
                ]
              },
              "evidence": {"source": "示例研究", "publishedOn": "2024-01", "locator": {"table": "正文"}}
            }
            """;

    static final String RETRACTION = """
            {
              "reason": "SOURCE_CORRECTED",
              "evidence": {"source": "示例研究", "publishedOn": "2024-03", "note": "From an example."}
            }
            """;

    static final String WHAT_IF = """
            {"rulesets": ["default"], "undisclosed": ["BELOW_TEN_BILLION", "HUNDRED_BILLION"], "leaveOut": []}
            """;

    private Examples() {}
}
