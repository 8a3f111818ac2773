package beian.filing.directory;

import beian.filing.event.IdentifierScheme;
import beian.filing.event.Series;
import beian.platform.store.Stores;
import beian.platform.store.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rules over sets that no single aggregate can keep: a number is unique in its series, a name belongs to one company.
 * {@link DirectoryRows} writes them in the transaction of the events, so they are never behind; commands of one turn, whose
 * rows are written when it ends, leave word of what they {@link #claim}.
 */
@Component
public class Directory {

    /** So many keys are asked for in one statement. */
    private static final int PORTION = 500;

    private static final String CLAIMS = Directory.class.getName();
    private static final String CHANGED = CLAIMS + "/changed";

    /** On the writer, so that it sees what is known in the running turn. */
    private final JdbcClient jdbc;

    Directory(Stores stores) {
        this.jdbc = JdbcClient.create(stores.events().writer());
    }

    /** What is looked up: by batch id, by normalised company name, or by number in a series. */
    public enum Kind {
        BATCH("select 'BATCH', batch_id, '', '', position, (select count(*) from filing_directory where filing_id >"
                + " batch_id || ':' and filing_id < batch_id || ';' and filing_id not like batch_id || ':%:%'"
                + " and restates is not null and number is null) from batch_directory where batch_id"),
        COMPANY("select 'COMPANY', name, company_id, company_id, 0, 0 from company_directory where name"),
        FILING(numbers("FILING")),
        REGISTRATION(numbers("REGISTRATION")),
        ALGORITHM(numbers("ALGORITHM")),
        DEEP_SYNTHESIS(numbers("DEEP_SYNTHESIS"));

        private final String question;

        Kind(String question) {
            this.question = question;
        }

        private static String numbers(String series) {
            return "select '" + series + "', number, coalesce(restates, filing_id), company_id, 0, 0"
                    + " from filing_directory where series = '" + series + "' and number";
        }
    }

    /** One thing to look up. */
    public record Claim(Kind kind, String name) {}

    /**
     * What stands under a key.
     *
     * @param value id of the company, or of the filing that holds the number; empty for a batch
     * @param companyId the same company, or the one to whose history the filing belongs; empty for a batch
     * @param position of a batch: the position of the last event that recording it appended
     * @param restated of a batch: how many of its rows restate filings of earlier batches
     */
    public record Holder(String value, String companyId, long position, int restated) {}

    /**
     * A filing, as far as sets of them are concerned.
     *
     * @param number the one it holds now; absent if it has none
     * @param position of the last event about it
     */
    public record Filing(
            String filingId,
            String companyId,
            Series series,
            @Nullable String number,
            long position) {}

    /** What a command has put under its keys; absent what it does not name. */
    public interface Claims {
        @Nullable
        Holder holderOf(Claim claim);
    }

    /** What the log, and commands of this turn before this one, have put under the keys; what is free is left out. */
    public Map<Claim, Holder> find(Collection<Claim> claims) {
        if (CurrentUnitOfWork.get().root().getResource(CHANGED) != null) {
            settle();
        }
        List<Claims> earlier = earlierInThisTurn();
        Map<Claim, Holder> found = new HashMap<>();
        List<Claim> unclaimed = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            Holder holder = holderOf(claim, earlier);
            if (holder == null) {
                unclaimed.add(claim);
            } else {
                found.put(claim, holder);
            }
        }
        for (int from = 0; from < unclaimed.size(); from += PORTION) {
            ask(unclaimed.subList(from, Math.min(unclaimed.size(), from + PORTION)), found);
        }
        return found;
    }

    private static @Nullable Holder holderOf(Claim claim, List<Claims> commands) {
        for (Claims command : commands) {
            Holder holder = command.holderOf(claim);
            if (holder != null) {
                return holder;
            }
        }
        return null;
    }

    private void ask(List<Claim> keys, Map<Claim, Holder> found) {
        Map<Kind, List<String>> names = keys.stream()
                .collect(Collectors.groupingBy(Claim::kind, Collectors.mapping(Claim::name, Collectors.toList())));
        String question = names.entrySet().stream()
                .map(asked -> asked.getKey().question + " in (?"
                        + ", ?".repeat(asked.getValue().size() - 1) + ")")
                .collect(Collectors.joining(" union all "));
        jdbc.sql(question)
                .params(names.values().stream().flatMap(List::stream).toList())
                .query(row -> {
                    Kind kind = Kind.valueOf(row.getString(1));
                    found.put(new Claim(kind, row.getString(2)), holder(kind, row));
                });
    }

    /** Of thousands of rows each value that is not looked at counts. */
    private static Holder holder(Kind kind, ResultSet row) throws SQLException {
        return kind == Kind.BATCH
                ? new Holder("", "", row.getLong(5), row.getInt(6))
                : new Holder(row.getString(3), row.getString(4), 0, 0);
    }

    /** What the running command will have put under its keys when its turn ends; later commands of the turn find it. */
    public void claim(Claims claims) {
        earlierInThisTurn().add(claims);
    }

    /** What stands under one key; absent if it is free. */
    public @Nullable Holder holderOf(Kind kind, String name) {
        Claim claim = new Claim(kind, name);
        return find(List.of(claim)).get(claim);
    }

    private static List<Claims> earlierInThisTurn() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(CLAIMS, key -> new ArrayList<>());
    }

    /** The companies whose histories may hold the batch's rows. */
    public List<String> companiesOf(String batchId) {
        settle();
        return jdbc.sql("select distinct company_id from filing_directory where filing_id >= ? and filing_id < ?")
                .params(batchId + ":", batchId + ";")
                .query(String.class)
                .list();
    }

    /** Whatever earlier commands of this turn have appended is in the tables from here on. */
    public void settle() {
        Turn.current().settle();
        earlierInThisTurn().clear();
        CurrentUnitOfWork.get().root().resources().remove(CHANGED);
    }

    /** The running command has appended a change: whoever asks next has to {@link #settle} first. */
    public void changed() {
        CurrentUnitOfWork.get().root().resources().put(CHANGED, true);
    }

    /**
     * The filing that a statement is about, its own first one or another.
     *
     * @return empty if no such statement is recorded
     */
    public Optional<Filing> filing(String statementId) {
        return jdbc.sql("select f.filing_id, f.company_id, f.series, f.number, f.position from filing_directory s"
                        + " join filing_directory f on f.filing_id = coalesce(s.restates, s.filing_id)"
                        + " where s.filing_id = ? and (s.restates is null or s.number is null)")
                .param(statementId)
                .query((row, i) -> new Filing(
                        row.getString(1),
                        row.getString(2),
                        Series.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getLong(5)))
                .optional();
    }

    /** The ids of the filings that hold the numbers, by number; those that none holds are left out. */
    public Map<String, String> holders(Series series, Collection<String> numbers) {
        Map<String, String> holders = new HashMap<>();
        List<String> all = List.copyOf(numbers);
        for (int from = 0; from < all.size(); from += PORTION) {
            List<String> portion = all.subList(from, Math.min(all.size(), from + PORTION));
            jdbc.sql(
                            "select number, coalesce(restates, filing_id) from filing_directory where series = ? and number in (?"
                                    + ", ?".repeat(portion.size() - 1) + ")")
                    .param(series.name())
                    .params(portion)
                    .query(row -> {
                        holders.put(row.getString(1), row.getString(2));
                    });
        }
        return holders;
    }

    /** The filing that holds a number in its series; empty if none does. */
    public Optional<Filing> numbered(Series series, String number) {
        return jdbc.sql("select coalesce(restates, filing_id) from filing_directory where series = ? and number = ?")
                .params(series.name(), number)
                .query(String.class)
                .optional()
                .flatMap(this::filing);
    }

    /** The company that alone can carry the identifier, and does. */
    public Optional<String> carrier(IdentifierScheme scheme, String value) {
        return jdbc.sql("select company_id from identifier_directory where scheme = ? and value = ?")
                .params(scheme.name(), value)
                .query(String.class)
                .optional();
    }

    /** The position of the last event about a company that is not about one of its filings; 0 if there was only its first. */
    public long companyChangedAt(String companyId) {
        return jdbc.sql("select position from company_change where company_id = ?")
                .param(companyId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The position of the last event of a batch's own, or of its rows; empty if there is no such batch. */
    public Optional<Long> batchChangedAt(String batchId) {
        return jdbc.sql("select coalesce(amended, position) from batch_directory where batch_id = ?")
                .param(batchId)
                .query(Long.class)
                .optional();
    }
}
