package beian.filing;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.platform.store.DerivedFromLog;
import beian.platform.store.RowBatch;
import beian.platform.store.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rules over sets that no single aggregate can keep: a number is unique in its series, a name belongs to one company.
 * Written in the transaction of the events, so it is never behind them; derived from them, so it can be rebuilt.
 */
@Component
class Directory implements DerivedFromLog {

    /** So many keys are asked for in one statement. */
    private static final int PORTION = 500;

    private static final String INSERT_BATCH =
            "insert into batch_directory (batch_id, fingerprint, position) values (?, ?, ?)";
    private static final String MOVE_BATCH = "update batch_directory set position = ? where batch_id = ?";

    private static final String CLAIMS = Directory.class.getName();

    /** On the writer, so that it sees what is known in the running turn. */
    private final JdbcClient jdbc;

    Directory(Stores stores) {
        this.jdbc = JdbcClient.create(stores.events().writer());
    }

    /** What is looked up: by batch id, by normalised company name, or by number in a series. */
    enum Kind {
        BATCH("select 'BATCH', batch_id, '', position from batch_directory where batch_id"),
        COMPANY("select 'COMPANY', name, company_id, 0 from company_directory where name"),
        FILING(numbers("FILING")),
        REGISTRATION(numbers("REGISTRATION")),
        ALGORITHM(numbers("ALGORITHM")),
        DEEP_SYNTHESIS(numbers("DEEP_SYNTHESIS"));

        private final String question;

        Kind(String question) {
            this.question = question;
        }

        private static String numbers(String series) {
            return "select '" + series + "', number, filing_id, 0 from filing_directory where series = '" + series
                    + "' and number";
        }
    }

    /** One thing to look up. */
    record Claim(Kind kind, String name) {}

    /**
     * What stands under a key.
     *
     * @param value id of the company, or of the filing that holds the number; empty for a batch
     * @param position of a batch: the position of its last event
     */
    record Holder(String value, long position) {}

    /** What a command has put under its keys; absent what it does not name. */
    interface Claims {
        @Nullable
        Holder holderOf(Claim claim);
    }

    /** What the log, and commands of this turn before this one, have put under the keys; what is free is left out. */
    Map<Claim, Holder> find(Collection<Claim> claims) {
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
                    Claim key = new Claim(Kind.valueOf(row.getString(1)), row.getString(2));
                    found.put(key, new Holder(row.getString(3), row.getLong(4)));
                });
    }

    /** What the running command will have put under its keys when its turn ends; later commands of the turn find it. */
    void claim(Claims claims) {
        earlierInThisTurn().add(claims);
    }

    private static List<Claims> earlierInThisTurn() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(CLAIMS, key -> new ArrayList<>());
    }

    /** The companies whose histories may hold the batch's rows. */
    List<String> companiesOf(String batchId) {
        return jdbc.sql("select distinct company_id from filing_directory where filing_id >= ? and filing_id < ?")
                .params(batchId + ":", batchId + ";")
                .query(String.class)
                .list();
    }

    @Override
    public void follow(Object event, long position, RowBatch rows) {
        if (event instanceof BatchAnnounced announced) {
            rows.put(INSERT_BATCH, announced.batchId(), announced.batchId(), announced.fingerprint(), position);
        } else if (event instanceof CompanyNamed named) {
            add(named, rows);
        } else if (event instanceof ModelFiled filed) {
            add(filed, rows);
            if (!rows.change(INSERT_BATCH, filed.batchId(), 2, position)) {
                rows.put(MOVE_BATCH, filed.batchId(), position, filed.batchId());
            }
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
                "insert into filing_directory (filing_id, company_id, series, number) values (?, ?, ?, ?)",
                event.filingId(),
                event.companyId(),
                event.series().name(),
                event.number());
    }
}
