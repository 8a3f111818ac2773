package beian.claim.row;

import beian.platform.SearchText;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Companies as they are seen at a moment: under which one each is shown, and which of them nobody has named. */
public final class Companies {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient tables;
    private final Moment moment;
    private final Map<String, String> into = new HashMap<>();
    /** Few are blank; absent until somebody asks. */
    private @Nullable Set<String> unattributed;

    Companies(JdbcClient tables, Moment asked) {
        this.tables = tables;
        this.moment = asked.possibly(false);
        moment.published(moment.known(new Where()))
                .query(tables, "select owner_id, survivor_id from claim_merge", " order by position")
                .query(row -> {
                    merge(row.getString(1), row.getString(2));
                });
    }

    /** A merger that would lead back to itself, which days of publication can make of two that were not, is passed over. */
    private void merge(String company, String survivor) {
        if (!shown(survivor).equals(company)) {
            into.put(company, survivor);
        }
    }

    /** The company under which one is shown: itself, unless it was merged. */
    public String shown(String company) {
        String shown = company;
        for (String next = into.get(shown); next != null; next = into.get(shown)) {
            shown = next;
        }
        return shown;
    }

    /** A company, and all that are shown under it because they were merged into it, directly or not. */
    public Set<String> under(String company) {
        Set<String> under = new HashSet<>(Set.of(company));
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, String> merger : into.entrySet()) {
                more |= under.contains(merger.getValue()) && under.add(merger.getKey());
            }
        }
        return under;
    }

    /** Whether some source says which company it is that is shown. */
    boolean isAttributed(String shown) {
        if (unattributed == null) {
            unattributed = Set.copyOf(tables.sql("select company_id from claim_unattributed")
                    .query(String.class)
                    .list());
        }
        return !unattributed.contains(shown);
    }

    /** For each id, or name that a company has or had by then, the companies meant, as they are shown; names without any are left out. */
    Map<String, Set<String>> meant(Collection<String> names) {
        Map<String, Set<String>> meant = new LinkedHashMap<>();
        for (String name : names) {
            Set<String> ids = new HashSet<>();
            for (String id : ID.matcher(name).matches() ? List.of(name) : named(name)) {
                ids.add(shown(id));
            }
            if (!ids.isEmpty()) {
                meant.put(name, ids);
            }
        }
        return meant;
    }

    private List<String> named(String name) {
        return moment.published(moment.known(new Where().and("search = ?", SearchText.of(name))))
                .query(tables, "select distinct owner_id from claim_name", "")
                .query(String.class)
                .list();
    }
}
