package beian.filing;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.filing.event.Series;
import beian.platform.store.Database;
import beian.platform.store.Stores;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rules over sets that no single aggregate can keep: a number is unique in its series, a name belongs to one company.
 * Written in the transaction of the events, so it is never behind them; derived from them, so it can be rebuilt.
 */
@Component
@ProcessingGroup(Directory.GROUP)
class Directory {

    static final String GROUP = "directory";
    private final Database events;
    /** On the writer, so that it sees what the running command has written. */
    private final JdbcClient jdbc;

    Directory(Stores stores) {
        this.events = stores.events();
        this.jdbc = JdbcClient.create(events.writer());
    }

    /** Who holds a number. */
    record Holder(String filingId, String batchId, String companyId) {}

    boolean knowsBatch(String batchId) {
        return jdbc.sql("select 1 from batch_directory where batch_id = ?")
                .param(batchId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The position of the last event that recording the batch appended. */
    long positionOf(String batchId) {
        return events.read(reader -> reader.sql("select position from batch_directory where batch_id = ?")
                .param(batchId)
                .query(Long.class)
                .single());
    }

    /** The company that a normalised name belongs to. */
    Optional<String> companyNamed(String normalisedName) {
        return jdbc.sql("select company_id from company_directory where name = ?")
                .param(normalisedName)
                .query(String.class)
                .optional();
    }

    Optional<Holder> holderOf(Series series, String number) {
        return jdbc.sql("select filing_id, batch_id, company_id from filing_directory where series = ? and number = ?")
                .params(series.name(), number)
                .query(Holder.class)
                .optional();
    }

    /** The companies whose histories hold the batch's rows. */
    List<String> companiesOf(String batchId) {
        return jdbc.sql("select distinct company_id from filing_directory where batch_id = ?")
                .param(batchId)
                .query(String.class)
                .list();
    }

    @EventHandler
    void on(BatchAnnounced event) {
        jdbc.sql("insert into batch_directory (batch_id, fingerprint, position)"
                        + " select ?, ?, max(globalIndex) from DomainEventEntry")
                .params(event.batchId(), event.fingerprint())
                .update();
    }

    @EventHandler
    void on(CompanyNamed event) {
        if (event.attributed()) {
            jdbc.sql("insert into company_directory (name, company_id) values (?, ?)")
                    .params(CompanyNames.normalise(event.name()), event.companyId())
                    .update();
        }
    }

    @EventHandler
    void on(ModelFiled event) {
        jdbc.sql("insert into filing_directory (filing_id, batch_id, company_id, series, number)"
                        + " values (?, ?, ?, ?, ?)")
                .param(event.filingId())
                .param(event.batchId())
                .param(event.companyId())
                .param(event.series().name())
                .param(event.number())
                .update();
    }
}
