package beian.filing;

import beian.filing.directory.Directory;
import beian.filing.directory.Directory.Filing;
import beian.filing.event.Series;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is recorded already, for whoever has something to change of it. */
@Component
public class RecordedFilings {

    private final Directory directory;

    RecordedFilings(Directory directory) {
        this.directory = directory;
    }

    /**
     * A filing as changes name it.
     *
     * @param companyId the company to whose history it belongs, whatever that is merged into
     */
    public record Known(String filingId, String companyId) {

        private static Known of(Filing filing) {
            return new Known(filing.filingId(), filing.companyId());
        }
    }

    /** The filing that a row states, {@code <batch>:<row>}; empty if no such row is recorded. */
    public Optional<Known> stated(String statementId) {
        return directory.filing(statementId).map(Known::of);
    }

    /** The ids of the filings that hold the numbers, by number; those that none holds are left out. */
    public Map<String, String> holders(Series series, Collection<String> numbers) {
        return directory.holders(series, numbers);
    }

    /** The filing that holds a number; empty if none does. */
    public Optional<Known> numbered(Series series, String number) {
        return directory.numbered(series, number).map(Known::of);
    }
}
