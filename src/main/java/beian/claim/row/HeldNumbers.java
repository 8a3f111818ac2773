package beian.claim.row;

import beian.platform.column.Days;
import beian.platform.projection.Where;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers (备案号) of filings that are held, as far as a claim mentions them: of those that may be it, the text is looked up. */
final class HeldNumbers {

    /** Any that is not mentioned. */
    private static final String OTHER = "";

    private static final int NONE = 0;
    private static final int NOT_MENTIONED = 1;

    private final HeldFilings held;
    private final JdbcClient tables;
    /** Those that are mentioned, each with a sort of its own. */
    private final Map<String, Integer> sorts = new LinkedHashMap<>();

    private final Set<Integer> digests = new HashSet<>();

    HeldNumbers(HeldFilings held, Collection<String> mentioned, JdbcClient tables) {
        this.held = held;
        this.tables = tables;
        for (String number : mentioned) {
            sorts.put(number, NOT_MENTIONED + 1 + sorts.size());
            digests.add(HeldFilings.digest(number));
        }
    }

    /** The same for all that have the same number among those that are mentioned, or have another one, or none. */
    int sort(int version) {
        String number = of(version);
        return number == null ? NONE : sorts.getOrDefault(number, NOT_MENTIONED);
    }

    /** Absent where none is stated; empty where it is not mentioned. */
    @Nullable
    String of(int version) {
        int digest = held.number(version);
        if (digest == 0) {
            return null;
        }
        return digests.contains(digest) ? stated(version) : OTHER;
    }

    private String stated(int version) {
        return new Where()
                .and("known_from = ?", held.knownFrom(version))
                .and("place = ?", held.place(version))
                .and("public_from = ?", Days.day(held.publicFrom(version)).toString())
                .query(tables, "select number from claim_filing", " limit 1")
                .query(String.class)
                .single();
    }
}
