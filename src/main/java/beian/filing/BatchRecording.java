package beian.filing;

import beian.filing.Batch.Announce;
import beian.filing.BatchKeys.Resolved;
import beian.filing.Company.FileModel;
import beian.filing.Company.NameCompany;
import beian.filing.Company.RestateFiling;
import beian.filing.RecordBatch.Row;
import beian.filing.Recording.Recorded;
import beian.filing.Trial.Fate;
import beian.filing.Trial.State;
import beian.filing.directory.Directory;
import beian.filing.directory.Directory.Claim;
import beian.filing.directory.Directory.Holder;
import beian.filing.event.CompanyNamed;
import beian.filing.event.FilingRestated;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.platform.Rejected;
import beian.platform.store.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a batch over many companies in one transaction: every event of it or none. */
@Component
class BatchRecording {

    /** Rows of a batch; fewer are not worth another thread. */
    private static final int MANY = 250;

    private final Repository<Batch> batches;
    private final Repository<Company> companies;
    private final Directory directory;
    private final BatchDifference difference;

    BatchRecording(
            Repository<Batch> batches, Repository<Company> companies, Directory directory, BatchDifference difference) {
        this.batches = batches;
        this.companies = companies;
        this.directory = directory;
        this.difference = difference;
    }

    /**
     * Records the batch unless the same content is recorded under its id already.
     *
     * A row whose number a filing of an earlier batch holds, or held in the world of then, restates that filing.
     *
     * @throws Rejected 409 {@code batch.differs} if other content is recorded under the id; 409 {@code number.taken} if
     *     two rows of a series have the same number
     */
    @CommandHandler
    Recorded decide(RecordBatch command) throws Exception {
        Supplier<String> fingerprint = fingerprint(command);
        BatchKeys keys = new BatchKeys(command);
        Map<Claim, Holder> known = directory.find(keys.all());
        Holder repeated = known.get(keys.batch());
        if (repeated != null) {
            if (!repeats(command, fingerprint)) {
                throw difference.between(command);
            }
            return recorded(command, repeated.restated(), repeated.position(), false);
        }
        Resolved rows = keys.resolve(known);
        batches.newInstance(() -> new Batch(new Announce(command, fingerprint.get())));
        recordRows(command, rows);
        long position = Turn.current().position();
        directory.claim(rows.recorded(position));
        return recorded(command, rows.restatements(), position, true);
    }

    /** @throws Rejected 409 {@code number.taken} if two rows of a series have the same number */
    @CommandHandler
    Trial decide(TryBatch asked) throws Exception {
        RecordBatch command = asked.batch();
        BatchKeys keys = new BatchKeys(command);
        Map<Claim, Holder> known = directory.find(keys.all());
        Resolved rows = keys.resolve(known);
        Set<String> old = rows.oldCompanies();
        List<Fate> fates = command.rows().stream()
                .map(row -> {
                    Holder restated = rows.restatedBy(row);
                    return new Fate(
                            restated == null ? null : restated.value(),
                            rows.companyOf(row),
                            old.contains(rows.companyOf(row)),
                            restated != null && !rows.namesCompanyOf(row, restated));
                })
                .toList();
        if (!known.containsKey(keys.batch())) {
            return new Trial(State.NEW, null, fates);
        }
        return repeats(command, () -> Fingerprint.of(command))
                ? new Trial(State.RECORDED, null, fates)
                : new Trial(State.DIFFERS, difference.between(command).flaws().get(0), fates);
    }

    /** On another processor, while this one looks the keys up. */
    private static Supplier<String> fingerprint(RecordBatch command) {
        return command.rows().size() < MANY
                ? () -> Fingerprint.of(command)
                : CompletableFuture.supplyAsync(() -> Fingerprint.of(command))::join;
    }

    private boolean repeats(RecordBatch command, Supplier<String> fingerprint) {
        return batches.load(command.batchId()).invoke(batch -> batch.hasFingerprint(fingerprint.get()));
    }

    private static Recorded recorded(RecordBatch command, int restated, long position, boolean appended) {
        int rows = command.rows().size();
        return new Recorded(command.batchId(), rows, rows - restated, restated, position, appended);
    }

    private void recordRows(RecordBatch command, Resolved rows) throws Exception {
        Set<String> old = rows.oldCompanies();
        Map<String, Aggregate<Company>> involved = new HashMap<>();
        for (Row row : command.rows()) {
            String companyId = rows.companyOf(row);
            Aggregate<Company> company = involved.get(companyId);
            if (company == null) {
                company = old.contains(companyId) ? companies.load(companyId) : newCompany(command, row, companyId);
                involved.put(companyId, company);
            }
            record(command, row, rows.restatedBy(row), company);
        }
    }

    private static void record(RecordBatch command, Row row, @Nullable Holder restated, Aggregate<Company> company) {
        if (restated == null) {
            FileModel filing =
                    new FileModel(company.identifierAsString(), filed(command, row, company.identifierAsString()));
            company.execute(c -> c.decide(filing));
        } else {
            RestateFiling statement = new RestateFiling(company.identifierAsString(), restated(command, row, restated));
            company.execute(c -> c.decide(statement));
        }
    }

    private Aggregate<Company> newCompany(RecordBatch batch, Row row, String companyId) throws Exception {
        CompanyNamed named = named(batch, row, companyId);
        return companies.newInstance(() -> new Company(new NameCompany(named)));
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

    private static FilingRestated restated(RecordBatch batch, Row row, Holder holder) {
        PartialDate filedOn = row.filedOn();
        return new FilingRestated(
                holder.companyId(),
                holder.value(),
                batch.filingId(row),
                batch.batchId(),
                row.number(),
                row.series(),
                row.model(),
                row.company(),
                row.region(),
                Objects.requireNonNull(row.filingNumber(), "A filing is recognised by its number"),
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
