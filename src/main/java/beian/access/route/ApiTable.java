package beian.access.route;

/** The routes of the API, and of those who watch over the tracker. */
final class ApiTable {

    static final String ROUTES = """
            READER   GET    /api/v1/batches
            READER   GET    /api/v1/batches/{batchId}
            READER   GET    /api/v1/batches/{batchId}/reconciliation
            READER   GET    /api/v1/filings
            READER   GET    /api/v1/filings/facets
            READER   GET    /api/v1/filings/{filingId}
            READER   GET    /api/v1/filings/{filingId}/versions
            READER   GET    /api/v1/filings/{filingId}/provenance
            READER   GET    /api/v1/companies
            READER   GET    /api/v1/companies/{companyId}
            READER   GET    /api/v1/companies/{companyId}/history
            READER   GET    /api/v1/timeline
            READER   GET    /api/v1/events/stream
            READER   GET    /api/v1/diff
            READER   GET    /api/v1/reconciliation
            READER   GET    /feeds/all.atom
            READER   GET    /feeds/batches/{batchId}.atom
            READER   GET    /feeds/companies/{companyId}.atom

            READER   GET    /api/v1/analytics/scale-shift
            READER   POST   /api/v1/analytics/scale-shift
            READER   GET    /api/v1/analytics/focus-shift
            READER   GET    /api/v1/analytics/scales
            READER   GET    /api/v1/analytics/registry
            READER   GET    /api/v1/companies/facets
            READER   GET    /api/v1/claims
            READER   GET    /api/v1/claims/{claimId}
            READER   GET    /api/v1/claims/{claimId}/verdicts
            READER   POST   /api/v1/claims/{claimId}/verdicts
            READER   GET    /api/v1/citations/{citationId}
            READER   GET    /api/v1/rulesets
            READER   GET    /api/v1/rulesets/{name}
            READER   GET    /api/v1/files/{sha256}
            READER   GET    /api/v1/projections
            READER   GET    /api/v1/projections/rebuilds
            READER   GET    /api/v1/projections/rebuilds/{id}

            READER   GET    /api/v1/exports/filings.{format}
            READER   GET    /api/v1/exports/companies.{format}
            READER   GET    /api/v1/exports/batches.{format}
            READER   GET    /api/v1/exports/timeline.{format}
            READER   GET    /api/v1/exports/scale-shift.{format}
            READER   GET    /api/v1/exports/scales.{format}
            READER   GET    /api/v1/exports/focus-shift.{format}
            READER   GET    /api/v1/exports/registry-statistics.{format}
            READER   GET    /api/v1/exports/reconciliation.{format}
            READER   GET    /api/v1/exports/claims.{format}
            READER   GET    /api/v1/exports/datapackage.json

            RECORDER PUT    /api/v1/batches/{batchId}
            RECORDER POST   /api/v1/batches/{batchId}/amendments
            RECORDER POST   /api/v1/filings/{filingId}/corrections
            RECORDER POST   /api/v1/filings/{filingId}/withdrawals
            RECORDER POST   /api/v1/filings/{filingId}/reinstatements
            RECORDER POST   /api/v1/filings/{filingId}/number
            RECORDER POST   /api/v1/filings/{filingId}/classifications
            RECORDER POST   /api/v1/filings/{filingId}/links
            RECORDER POST   /api/v1/filings/{filingId}/links/reversals
            RECORDER POST   /api/v1/companies/{companyId}/names
            RECORDER POST   /api/v1/companies/{companyId}/aliases
            RECORDER POST   /api/v1/companies/{companyId}/aliases/retractions
            RECORDER POST   /api/v1/companies/{companyId}/identifiers
            RECORDER POST   /api/v1/companies/{companyId}/identifiers/retractions
            RECORDER POST   /api/v1/companies/{companyId}/mergers
            RECORDER POST   /api/v1/companies/{companyId}/mergers/reversals
            RECORDER PUT    /api/v1/claims/{claimId}
            RECORDER POST   /api/v1/claims/{claimId}/retractions
            RECORDER POST   /api/v1/citations
            RECORDER POST   /api/v1/samples
            RECORDER POST   /api/v1/samples/links
            RECORDER POST   /api/v1/samples/claims
            RECORDER POST   /api/v1/intake/previews
            RECORDER GET    /api/v1/intake/previews
            RECORDER GET    /api/v1/intake/previews/{previewId}
            RECORDER PATCH  /api/v1/intake/previews/{previewId}
            RECORDER DELETE /api/v1/intake/previews/{previewId}
            RECORDER POST   /api/v1/intake/previews/{previewId}/record
            RECORDER GET    /api/v1/intake/previews/{previewId}/progress

            OPERATOR POST   /api/v1/projections/rebuilds
            OPERATOR DELETE /api/v1/projections/rebuilds/{id}
            OPERATOR POST   /api/v1/rulesets/reload
            OPERATOR GET    /api/v1/exports/log
            OPERATOR GET    /api/v1/backups
            OPERATOR POST   /api/v1/backups
            OPERATOR GET    /api/v1/keys
            OPERATOR POST   /api/v1/keys
            OPERATOR DELETE /api/v1/keys/{keyId}
            OPERATOR GET    /api/v1/audit

            ANYONE   GET    /actuator/health
            ANYONE   GET    /actuator/health/**
            OPERATOR GET    /actuator
            OPERATOR GET    /actuator/metrics
            OPERATOR GET    /actuator/prometheus
            OPERATOR GET    /actuator/metrics/{requiredMetricName}
            READER   GET    /v3/api-docs
            READER   GET    /v3/api-docs.yaml
            READER   GET    /v3/api-docs/swagger-config
            """;

    private ApiTable() {}
}
