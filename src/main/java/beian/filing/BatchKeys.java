package beian.filing;

import beian.filing.Directory.Claim;
import beian.filing.Directory.Holder;
import beian.filing.Directory.Kind;
import beian.filing.RecordBatch.Row;
import beian.platform.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a batch names that the {@link Directory} knows things by: itself, its companies, its numbers. */
final class BatchKeys {

    private final RecordBatch batch;
    private final Claim batchKey;
    /** By row; absent where the row names no company. */
    private final List<@Nullable Claim> companies = new ArrayList<>();

    private final Set<Claim> named;
    private final Map<Claim, Row> numbers = new LinkedHashMap<>();

    /**
     * Reads them out of a batch.
     *
     * @throws Rejected 409 {@code number.taken} if two rows of a series have the same number
     */
    BatchKeys(RecordBatch batch) {
        this.batch = batch;
        this.batchKey = new Claim(Kind.BATCH, batch.batchId());
        Map<String, Claim> byPrintedName = new HashMap<>();
        for (Row row : batch.rows()) {
            String printed = row.company();
            companies.add(printed == null ? null : byPrintedName.computeIfAbsent(printed, BatchKeys::company));
            String number = row.filingNumber();
            if (number != null) {
                Row twin = numbers.putIfAbsent(new Claim(kindOf(row), number), row);
                if (twin != null) {
                    throw taken(row, number, batch.filingId(twin));
                }
            }
        }
        this.named = new LinkedHashSet<>(byPrintedName.values());
    }

    private static Claim company(String printed) {
        return new Claim(Kind.COMPANY, CompanyNames.normalise(printed));
    }

    private static Kind kindOf(Row row) {
        return Kind.valueOf(row.series().name());
    }

    Claim batch() {
        return batchKey;
    }

    /** Each once. */
    Collection<Claim> all() {
        List<Claim> all = new ArrayList<>(named.size() + numbers.size() + 1);
        all.add(batchKey);
        all.addAll(named);
        all.addAll(numbers.keySet());
        return all;
    }

    /** @throws Rejected 409 {@code number.taken} if a filing holds one of the numbers already */
    void refuseTakenNumbers(Map<Claim, Holder> known) {
        numbers.forEach((key, row) -> {
            Holder holder = known.get(key);
            if (holder != null) {
                throw taken(row, key.name(), holder.value());
            }
        });
    }

    /** The ids of the rows' companies, in the order of the rows: known ones, or those that their first names give. */
    List<String> companies(Map<Claim, Holder> known) {
        Map<Claim, String> ids = new HashMap<>();
        List<String> byRow = new ArrayList<>(companies.size());
        for (Row row : batch.rows()) {
            Claim company = companies.get(row.number() - 1);
            byRow.add(company == null ? unattributed(row) : ids.computeIfAbsent(company, key -> idOf(key, known)));
        }
        return byRow;
    }

    private String unattributed(Row row) {
        return CompanyNames.idOf("unattributed " + batch.filingId(row));
    }

    private static String idOf(Claim company, Map<Claim, Holder> known) {
        Holder entry = known.get(company);
        return entry == null ? CompanyNames.idOf(company.name()) : entry.value();
    }

    /**
     * What stands under the keys once the batch is recorded.
     *
     * @param known what stood under them before
     */
    Directory.Claims recorded(Map<Claim, Holder> known, long position) {
        return claim -> {
            if (claim.equals(batchKey)) {
                return new Holder("", position);
            }
            Row row = numbers.get(claim);
            if (row != null) {
                return new Holder(batch.filingId(row), 0);
            }
            return named.contains(claim) ? new Holder(idOf(claim, known), 0) : null;
        };
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
}
