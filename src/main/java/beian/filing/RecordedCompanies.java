package beian.filing;

import beian.platform.store.Stores;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The names by which companies are found, for whoever has a name that finds none. */
@Component
public class RecordedCompanies {

    private final Stores stores;

    RecordedCompanies(Stores stores) {
        this.stores = stores;
    }

    /** How many names there are; whoever keeps {@link #byName} need not ask again while it stays. */
    public long names() {
        return stores.events().read(jdbc -> jdbc.sql("select count(*) from company_directory")
                .query(Long.class)
                .single());
    }

    /** Ids by normalised name, first names and aliases; at most so many. */
    public Map<String, String> byName(int most) {
        return stores.events().read(jdbc -> {
            Map<String, String> ids = new LinkedHashMap<>();
            jdbc.sql("select name, company_id from company_directory order by name limit " + most)
                    .query(row -> {
                        ids.put(row.getString(1), row.getString(2));
                    });
            return ids;
        });
    }
}
