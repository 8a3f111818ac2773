package beian.filing.http;

/** Bodies for the description of the API; they work on the samples. */
final class Examples {

    private static final String GROUNDS = """
              "reason": "NEWLY_DISCLOSED",
              "evidence": {
                "source": "示例科技有限公司",
                "url": "https://example.org/model-card",
                "publishedOn": "2026-02-01",
                "locator": {"table": "表 1", "row": "1"},
                "note": "From an example."
              }
            }
            """;

    static final String PLAIN = "{\n" + GROUNDS;
    static final String CORRECTION = "{\n  \"field\": \"SCALE\", \"value\": \"约70亿\",\n" + GROUNDS;
    static final String CLASSIFICATION =
            "{\n  \"focus\": \"VERTICAL\", \"sector\": \"HEALTHCARE\", \"modality\": \"TEXT\",\n" + GROUNDS;
    static final String NUMBER = "{\n  \"number\": \"Beijing-ShiLi-202601050009\",\n" + GROUNDS;
    static final String LINK = "{\n  \"to\": \"cac:2024-04:1\", \"confidence\": \"HIGH\",\n" + GROUNDS;
    static final String AMENDMENT = "{\n  \"announced\": {\"models\": 14, \"companies\": 14},\n" + GROUNDS;
    static final String NAME = "{\n  \"name\": \"示例网讯科技有限公司\", \"since\": \"2026-01\",\n" + GROUNDS;
    static final String ALIAS = "{\n  \"name\": \"示例简称\", \"since\": \"2026\",\n" + GROUNDS;
    static final String ALIAS_RETRACTION = "{\n  \"name\": \"示例简称\",\n" + GROUNDS;
    static final String IDENTIFIER = "{\n  \"scheme\": \"STOCK_CODE\", \"value\": \"BIDU.O\",\n" + GROUNDS;
    static final String MERGER = "{\n  \"merged\": \"73482740-8f91-526d-b6d1-98634c951d1f\",\n" + GROUNDS;

    /** Of the samples. */
    static final String BAIDU = "f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b";

    private Examples() {}
}
