package beian.filing;

import beian.filing.Company.FileModel;
import beian.filing.Company.NameCompany;
import beian.filing.Directory.Claim;
import beian.filing.Directory.Holder;
import beian.filing.Directory.Kind;
import beian.filing.RecordBatch.Row;
import beian.filing.Recording.Recorded;
import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.platform.Rejected;
import beian.platform.store.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
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
     * @throws Rejected 409 {@code batch.differs} if other content is recorded under the id; 409 {@code number.taken} if
     *     another filing of the series holds one of the numbers
     */
    @CommandHandler
    Recorded decide(RecordBatch command) throws Exception {
        BatchKeys keys = new BatchKeys(command);
        Map<Claim, Holder> known = directory.find(keys.all());
        Holder repeated = known.get(keys.batch());
        if (repeated != null) {
            boolean repeats = batches.load(command.batchId()).invoke(batch -> batch.repeats(command));
            if (!repeats) {
                throw difference.between(command);
            }
            return recorded(command, repeated.position(), false);
        }
        keys.refuseTakenNumbers(known);
        batches.newInstance(() -> new Batch(command));
        recordRows(command, keys, known);
        long position = Turn.current().position();
        directory.claim(keys.recorded(known, position));
        return recorded(command, position, true);
    }

    private static Recorded recorded(RecordBatch command, long position, boolean appended) {
        return new Recorded(command.batchId(), command.rows().size(), position, appended);
    }

    private void recordRows(RecordBatch command, BatchKeys keys, Map<Claim, Holder> known) throws Exception {
        List<String> ids = keys.companies(known);
        Set<String> old = known.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Kind.COMPANY)
                .map(entry -> entry.getValue().value())
                .collect(Collectors.toSet());
        Map<String, Aggregate<Company>> involved = new HashMap<>();
        for (Row row : command.rows()) {
            String companyId = ids.get(row.number() - 1);
            Aggregate<Company> company = involved.get(companyId);
            if (company == null) {
                company = old.contains(companyId) ? companies.load(companyId) : newCompany(command, row, companyId);
                involved.put(companyId, company);
            }
            FileModel filing = new FileModel(companyId, filed(command, row, companyId));
            company.execute(c -> c.decide(filing));
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
}
