package beian.web;

import java.util.List;

/** One address at least of every kind of page, over the bundled samples. */
final class PageAddresses {

    static final List<String> READ = List.of(
            "/",
            "/?publicAt=2025-01-01&by=QUARTER&day=FILED",
            "/companies?q=百度",
            "/companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b",
            "/batches/cac:2024-08?after=495&knownAt=2305",
            "/batches/galaxy:batch-4",
            "/batches/cac:totals-2025-07",
            "/filings?tier=TRILLION",
            "/filings?q=大模型&sort=NAME",
            "/filings/galaxy:batch-1:4",
            "/timeline?to=60",
            "/timeline?from=310&to=320&batch=cac:2024-08",
            "/reconciliation",
            "/compare",
            "/compare?from=2280",
            "/changes?axis=publicAt&from=2026-01-01",
            "/scale-shift?versus=strict&assumed=TEN_BILLION&every=true",
            "/focus-shift?versus=strict&source=中国银河证券",
            "/registry?by=QUARTER&series=FILING",
            "/claims",
            "/method",
            "/rulesets",
            "/about",
            "/dictionary",
            "/operations",
            "/sign-in?next=/record",
            "/audit",
            "/keys",
            "/problems/batch.differs");

    /** Forms by which something is recorded. */
    static final List<String> FORMS = List.of(
            "/record",
            "/claims/new?example=2",
            "/filings/galaxy:batch-1:4/corrections?field=SCALE",
            "/filings/galaxy:batch-1:4/links?to=讯飞",
            "/filings/cac:2024-08:9/withdrawals",
            "/filings/cac:2024-08:9/number",
            "/filings/cac:2024-08:9/classifications",
            "/companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b/names",
            "/companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b/aliases",
            "/companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b/mergers?merged=安徽",
            "/companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b/identifiers",
            "/batches/cac:totals-2025-07/amendments");

    private PageAddresses() {}
}
