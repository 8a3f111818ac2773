package beian.filing;

import beian.filing.Company.FileModel;
import beian.filing.Company.NameCompany;
import beian.filing.RecordBatch.Row;
import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.platform.Rejected;
import beian.platform.store.AggregateCache;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Records a batch over many companies in one transaction: every event of it or none. */
@Component
class BatchRecording {

    private final Repository<Batch> batches;
    private final Repository<Company> companies;
    private final Directory directory;
    private final BatchDifference difference;
    private final AggregateCache cache;

    BatchRecording(
            Repository<Batch> batches,
            Repository<Company> companies,
            Directory directory,
            BatchDifference difference,
            AggregateCache cache) {
        this.batches = batches;
        this.companies = companies;
        this.directory = directory;
        this.difference = difference;
        this.cache = cache;
    }

    /**
     * Records the batch unless the same content is recorded under its id already.
     *
     * @return true if it was recorded now, false if it was already
     * @throws Rejected 409 {@code batch.differs} if other content is recorded under the id; 409 {@code number.taken} if
     *     another filing of the series holds one of the numbers
     */
    @CommandHandler
    boolean decide(RecordBatch command) throws Exception {
        if (directory.knowsBatch(command.batchId())) {
            boolean repeats = batches.load(command.batchId()).invoke(batch -> batch.repeats(command));
            if (!repeats) {
                throw difference.between(command);
            }
            return false;
        }
        refuseTakenNumbers(command);
        cache.beginAt(directory.head());
        batches.newInstance(() -> new Batch(command));
        Map<String, String> known = directory.companiesNamed(names(command.rows()));
        Map<String, Aggregate<Company>> involved = new HashMap<>();
        // In the order of their ids, so that no two recordings dead-lock.
        new TreeSet<>(known.values()).forEach(companyId -> involved.put(companyId, companies.load(companyId)));
        for (Row row : command.rows()) {
            record(command, row, companyOf(command, row, known), involved);
        }
        // Registered after the events were, so it runs when they are appended and the turn is still ours.
        CurrentUnitOfWork.get().onPrepareCommit(unit -> {
            long head = directory.head();
            unit.afterCommit(committed -> cache.committedAt(head));
        });
        return true;
    }

    private void refuseTakenNumbers(RecordBatch command) {
        for (Series series : Series.values()) {
            Map<String, Row> numbered = new LinkedHashMap<>();
            for (Row row : command.rows()) {
                String number = row.filingNumber();
                if (number != null && row.series() == series) {
                    Row twin = numbered.putIfAbsent(number, row);
                    if (twin != null) {
                        throw taken(row, number, command.filingId(twin));
                    }
                }
            }
            Map<String, String> holders = directory.holdersOf(series, numbered.keySet());
            numbered.forEach((number, row) -> {
                String holder = holders.get(number);
                if (holder != null) {
                    throw taken(row, number, holder);
                }
            });
        }
    }

    private static Rejected taken(Row row, String number, String holder) {
        String pointer = "/rows/" + (row.number() - 1) + "/number";
        List<Object> mentioned = List.of("number", number, holder);
        return new Rejected(
                Rejected.Kind.CONFLICT,
                "number.taken",
                List.of(new Rejected.Flaw(pointer, row.number(), "number", "number.taken", mentioned)),
                "number",
                number,
                holder);
    }

    private static Set<String> names(List<Row> rows) {
        return rows.stream()
                .map(Row::company)
                .filter(Objects::nonNull)
                .map(CompanyNames::normalise)
                .collect(Collectors.toSet());
    }

    private void record(RecordBatch batch, Row row, String companyId, Map<String, Aggregate<Company>> involved)
            throws Exception {
        Aggregate<Company> company = involved.get(companyId);
        if (company == null) {
            CompanyNamed named = named(batch, row, companyId);
            company = companies.newInstance(() -> new Company(new NameCompany(named)));
            involved.put(companyId, company);
        }
        FileModel command = new FileModel(companyId, filed(batch, row, companyId));
        company.execute(c -> c.decide(command));
    }

    private static String companyOf(RecordBatch batch, Row row, Map<String, String> known) {
        String printed = row.company();
        if (printed == null) {
            return CompanyNames.idOf("unattributed " + batch.filingId(row));
        }
        String name = CompanyNames.normalise(printed);
        String companyId = known.get(name);
        return companyId == null ? CompanyNames.idOf(name) : companyId;
    }

    private static CompanyNamed named(RecordBatch batch, Row row, String companyId) {
        String printed = row.company();
        return new CompanyNamed(
                companyId,
                printed == null ? batch.filingId(row) : printed,
                printed != null,
                batch.batchId(),
                batch.publishedOn().iso(),
                batch.source(),
                row.locator());
    }

    private static ModelFiled filed(RecordBatch batch, Row row, String companyId) {
        PartialDate filedOn = row.filedOn();
        return new ModelFiled(
                companyId,
                batch.filingId(row),
                batch.batchId(),
                row.number(),
                row.series(),
                row.model(),
                row.company(),
                row.region(),
                row.filingNumber(),
                filedOn == null ? null : filedOn.iso(),
                row.filedOnPrinted(),
                row.scale(),
                row.scenario(),
                row.flags(),
                batch.publishedOn().iso(),
                batch.source(),
                row.locator());
    }
}
