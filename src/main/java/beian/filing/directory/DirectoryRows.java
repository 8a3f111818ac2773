package beian.filing.directory;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingRestated;
import beian.filing.event.ModelFiled;
import beian.platform.store.DerivedFromLog;
import beian.platform.store.RowBatch;
import org.springframework.stereotype.Component;

/** The tables of the {@link Directory} as they follow from the log, whoever appends to it. */
@Component
class DirectoryRows implements DerivedFromLog {

    private static final String INSERT_BATCH =
            "insert into batch_directory (batch_id, fingerprint, position) values (?, ?, ?)";
    private static final String MOVE_BATCH = "update batch_directory set position = ? where batch_id = ?";
    private static final String INSERT_FILING =
            "insert into filing_directory (filing_id, company_id, series, number, position) values (?, ?, ?, ?, ?)";
    private static final String INSERT_STATEMENT =
            "insert into filing_directory (filing_id, company_id, series, restates, position) values (?, ?, ?, ?, ?)";
    static final String MOVE_FILING = "update filing_directory set position = ? where filing_id = ?";

    @Override
    public void follow(Object event, long position, RowBatch rows) {
        if (event instanceof BatchAnnounced announced) {
            rows.put(INSERT_BATCH, announced.batchId(), announced.batchId(), announced.fingerprint(), position);
        } else if (event instanceof CompanyNamed named) {
            add(named, rows);
        } else if (event instanceof ModelFiled filed) {
            add(filed, position, rows);
            moveBatch(filed.batchId(), position, rows);
        } else if (event instanceof FilingRestated restated) {
            add(restated, position, rows);
            moveFiling(restated.filingId(), position, rows);
            moveBatch(restated.batchId(), position, rows);
        } else if (event instanceof EvidencedEvent change) {
            rows.fence();
            ChangeRows.follow(change, position, rows);
        }
    }

    private static void add(CompanyNamed event, RowBatch rows) {
        if (event.attributed()) {
            rows.add(
                    "insert into company_directory (name, company_id) values (?, ?)",
                    CompanyNames.normalise(event.name()),
                    event.companyId());
        }
    }

    private static void add(ModelFiled event, long position, RowBatch rows) {
        rows.put(
                INSERT_FILING,
                event.filingId(),
                event.filingId(),
                event.companyId(),
                event.series().name(),
                event.number(),
                position);
    }

    private static void add(FilingRestated event, long position, RowBatch rows) {
        rows.add(
                INSERT_STATEMENT,
                event.statementId(),
                event.companyId(),
                event.series().name(),
                event.filingId(),
                position);
    }

    private static void moveBatch(String batchId, long position, RowBatch rows) {
        if (!rows.change(INSERT_BATCH, batchId, 2, position)) {
            rows.put(MOVE_BATCH, batchId, position, batchId);
        }
    }

    private static void moveFiling(String filingId, long position, RowBatch rows) {
        if (!rows.change(INSERT_FILING, filingId, 4, position)) {
            rows.put(MOVE_FILING, filingId, position, filingId);
        }
    }
}
