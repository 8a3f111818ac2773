package beian.access.route;

/** The routes of the pages, and of what they are made of. */
final class PageTable {

    static final String ROUTES = """
            READER   GET    /
            READER   GET    /filings
            READER   GET    /filings/{filingId}
            READER   GET    /companies
            READER   GET    /companies/{companyId}
            READER   GET    /batches/{batchId}
            READER   GET    /timeline
            READER   GET    /compare
            READER   GET    /changes
            READER   GET    /reconciliation
            READER   GET    /scale-shift
            READER   GET    /focus-shift
            READER   GET    /claims
            READER   GET    /claims/{claimId}
            READER   GET    /registry
            READER   GET    /rulesets
            READER   GET    /method
            READER   GET    /about
            READER   GET    /dictionary
            READER   GET    /operations
            READER   GET    /c/{citationId}
            READER   GET    /{page}.json
            READER   GET    /filings/{id}.json
            READER   GET    /companies/{id}.json
            READER   GET    /batches/{id}.json
            READER   GET    /claims/{id}.json
            READER   GET    /c/{id}.json
            READER   GET    /{page}.csv
            READER   GET    /filings/{id}.csv
            READER   GET    /companies/{id}.csv
            READER   GET    /batches/{id}.csv
            READER   GET    /claims/{id}.csv
            READER   GET    /c/{id}.csv

            RECORDER GET    /record
            RECORDER POST   /record
            RECORDER GET    /record/{previewId}
            RECORDER POST   /record/{previewId}
            RECORDER POST   /record/{previewId}/cancel
            RECORDER GET    /{subjects:filings|companies|batches|claims}/{id}/{path:[a-z]+}
            RECORDER POST   /{subjects:filings|companies|batches|claims}/{id}/{path:[a-z]+}
            RECORDER GET    /{subjects:filings|companies|batches|claims}/{id}/{path:[a-z]+}/{more:reversals|retractions}
            RECORDER POST   /{subjects:filings|companies|batches|claims}/{id}/{path:[a-z]+}/{more:reversals|retractions}
            RECORDER GET    /claims/new
            RECORDER POST   /claims/new
            RECORDER POST   /claims/samples
            RECORDER POST   /c
            RECORDER POST   /samples
            RECORDER POST   /samples/links

            OPERATOR POST   /operations/rebuilds
            OPERATOR POST   /operations/rebuilds/{id}/cancel
            OPERATOR GET    /audit
            OPERATOR GET    /keys
            OPERATOR POST   /keys
            OPERATOR POST   /keys/{keyId}/revocation

            ANYONE   GET    /sign-in
            ANYONE   POST   /sign-in
            ANYONE   POST   /sign-out
            ANYONE   GET    /oauth2/authorization/{registrationId}
            ANYONE   GET    /login/oauth2/code/{registrationId}
            ANYONE   GET    /problems/{code}
            ANYONE   GET    /icon.svg
            ANYONE   GET    /css/**
            ANYONE   GET    /js/**
            ANYONE   GET    /webjars/**
            READER   GET    /swagger-ui.html
            READER   GET    /swagger-ui/**
            """;

    private PageTable() {}
}
