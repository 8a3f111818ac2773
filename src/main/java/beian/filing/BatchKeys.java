package beian.filing;

import beian.filing.RecordBatch.Row;
import beian.filing.directory.CompanyNames;
import beian.filing.directory.Directory;
import beian.filing.directory.Directory.Claim;
import beian.filing.directory.Directory.Holder;
import beian.filing.directory.Directory.Kind;
import beian.platform.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    /** What is recorded already under the keys, and what becomes of the rows because of it. */
    Resolved resolve(Map<Claim, Holder> known) {
        return new Resolved(known);
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

    /** The rows beside what was recorded before them. */
    final class Resolved {

        private final Map<Claim, Holder> known;
        /** By row; absent where the row is a filing of its own. */
        private final List<@Nullable Holder> restated =
                new ArrayList<>(batch.rows().size());
        /** By row. */
        private final List<String> companyIds = new ArrayList<>(batch.rows().size());
        /** Companies under whose names rows are filed. */
        private final Map<Claim, String> filing = new HashMap<>();

        private int restatements;

        private Resolved(Map<Claim, Holder> known) {
            this.known = known;
            for (Row row : batch.rows()) {
                Holder holder = holderOf(row);
                restated.add(holder);
                companyIds.add(holder == null ? ownCompany(row) : holder.companyId());
                restatements += holder == null ? 0 : 1;
            }
        }

        private @Nullable Holder holderOf(Row row) {
            String number = row.filingNumber();
            return number == null ? null : known.get(new Claim(kindOf(row), number));
        }

        private String ownCompany(Row row) {
            Claim company = companies.get(row.number() - 1);
            return company == null ? unattributed(row) : filing.computeIfAbsent(company, this::idOf);
        }

        private String unattributed(Row row) {
            return CompanyNames.idOf("unattributed " + batch.filingId(row));
        }

        private String idOf(Claim company) {
            Holder entry = known.get(company);
            return entry == null ? CompanyNames.idOf(company.name()) : entry.value();
        }

        /** The filing of an earlier batch that holds the row's number; absent if the row is a filing of its own. */
        @Nullable
        Holder restatedBy(Row row) {
            return restated.get(row.number() - 1);
        }

        /** To whose history the row belongs: of the filing that it restates, of a known company, or of a new one. */
        String companyOf(Row row) {
            return companyIds.get(row.number() - 1);
        }

        /** Whether the row names the company to whose history a filing belongs, or none. */
        boolean namesCompanyOf(Row row, Holder filing) {
            Claim company = companies.get(row.number() - 1);
            return company == null || idOf(company).equals(filing.companyId());
        }

        /** Companies that have a history before this batch. */
        Set<String> oldCompanies() {
            Set<String> old = new HashSet<>();
            known.forEach((claim, holder) -> old.add(holder.companyId()));
            return old;
        }

        /** How many rows restate filings of earlier batches. */
        int restatements() {
            return restatements;
        }

        /** What stands under the keys once the batch is recorded. */
        Directory.Claims recorded(long position) {
            return claim -> {
                if (claim.equals(batchKey)) {
                    return new Holder("", "", position, restatements);
                }
                Row row = numbers.get(claim);
                if (row != null) {
                    Holder holder = restatedBy(row);
                    return holder == null ? new Holder(batch.filingId(row), companyOf(row), 0, 0) : holder;
                }
                String company = filing.get(claim);
                return company == null ? null : new Holder(company, company, 0, 0);
            };
        }
    }
}
