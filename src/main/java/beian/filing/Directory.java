package beian.filing;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.filing.event.Series;
import beian.platform.store.Database;
import beian.platform.store.DerivedFromLog;
import beian.platform.store.RowBatch;
import beian.platform.store.Stores;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rules over sets that no single aggregate can keep: a number is unique in its series, a name belongs to one company.
 * Written in the transaction of the events, so it is never behind them; derived from them, so it can be rebuilt.
 */
@Component
@ProcessingGroup(Directory.GROUP)
class Directory implements DerivedFromLog {

    static final String GROUP = "directory";
    private static final int PORTION = 500;
    private static final String INSERT_BATCH =
            "insert into batch_directory (batch_id, fingerprint, position) values (?, ?, ?)";

    private final Database events;
    /** On the writer, so that it sees what the running command has written. */
    private final JdbcClient jdbc;

    Directory(Stores stores) {
        this.events = stores.events();
        this.jdbc = JdbcClient.create(events.writer());
    }

    /** The end of the log, as the running command sees it. */
    long head() {
        return jdbc.sql("select coalesce(max(globalIndex), 0) from DomainEventEntry")
                .query(Long.class)
                .single();
    }

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

    /** The companies that normalised names belong to, by name; names that belong to none are left out. */
    Map<String, String> companiesNamed(Collection<String> normalisedNames) {
        Map<String, String> companies = new HashMap<>();
        inPortions(normalisedNames, names -> jdbc.sql(
                        "select name, company_id from company_directory where name in (:names)")
                .param("names", names)
                .query(row -> {
                    companies.put(row.getString("name"), row.getString("company_id"));
                }));
        return companies;
    }

    /** The filings that hold numbers of a series, by number; numbers that nobody holds are left out. */
    Map<String, String> holdersOf(Series series, Collection<String> numbers) {
        Map<String, String> holders = new HashMap<>();
        inPortions(numbers, some -> jdbc.sql(
                        "select number, filing_id from filing_directory where series = :series and number in (:numbers)")
                .param("series", series.name())
                .param("numbers", some)
                .query(row -> {
                    holders.put(row.getString("number"), row.getString("filing_id"));
                }));
        return holders;
    }

    private static void inPortions(Collection<String> all, Consumer<List<String>> question) {
        List<String> values = List.copyOf(all);
        for (int from = 0; from < values.size(); from += PORTION) {
            question.accept(values.subList(from, Math.min(values.size(), from + PORTION)));
        }
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
        rows().add(
                        "insert into batch_directory (batch_id, fingerprint, position)"
                                + " select ?, ?, max(globalIndex) from DomainEventEntry",
                        event.batchId(),
                        event.fingerprint());
    }

    @EventHandler
    void on(CompanyNamed event) {
        add(event, rows());
    }

    @EventHandler
    void on(ModelFiled event) {
        add(event, rows());
    }

    @Override
    public void follow(Object event, long position, RowBatch rows) {
        rows.reserve(INSERT_BATCH);
        if (event instanceof BatchAnnounced announced) {
            rows.add(INSERT_BATCH, announced.batchId(), announced.fingerprint(), position);
        } else if (event instanceof CompanyNamed named) {
            add(named, rows);
        } else if (event instanceof ModelFiled filed) {
            add(filed, rows);
            rows.put(
                    "update batch_directory set position = ? where batch_id = ?",
                    filed.batchId(),
                    position,
                    filed.batchId());
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

    private static void add(ModelFiled event, RowBatch rows) {
        rows.add(
                "insert into filing_directory (filing_id, batch_id, company_id, series, number) values (?, ?, ?, ?, ?)",
                event.filingId(),
                event.batchId(),
                event.companyId(),
                event.series().name(),
                event.number());
    }

    /** What the running command adds, written together before it commits. */
    private RowBatch rows() {
        UnitOfWork<?> command = CurrentUnitOfWork.get().root();
        return command.getOrComputeResource(Directory.class.getName(), key -> {
            RowBatch rows = new RowBatch();
            command.onPrepareCommit(unit -> rows.write(events.writer()));
            return rows;
        });
    }
}
