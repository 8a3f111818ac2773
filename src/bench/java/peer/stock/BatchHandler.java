package peer.stock;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Files all rows of a batch in one unit of work, so in one transaction. */
@Component
class BatchHandler {

    private final Repository<Company> companies;

    BatchHandler(Repository<Company> companies) {
        this.companies = companies;
    }

    @CommandHandler
    void file(FileBatch batch) throws Exception {
        for (FileModel row : batch.rows()) {
            companies.loadOrCreate(row.companyId(), Company::new).execute(company -> company.file(row));
        }
    }
}
