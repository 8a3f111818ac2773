package beian.intake;

import beian.intake.layout.SavedMapping;
import beian.platform.store.Stores;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How people said that tables with certain headings are to be understood. */
@Component
class SavedMappings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Stores stores;

    SavedMappings(Stores stores) {
        this.stores = stores;
    }

    List<SavedMapping> all() {
        return stores.events().read(jdbc -> jdbc.sql("select mapping from intake_mapping order by headings")
                .query((row, i) -> JSON.readValue(row.getString(1), SavedMapping.class))
                .list());
    }

    void save(Collection<SavedMapping> mappings) {
        stores.events().write(jdbc -> {
            mappings.forEach(mapping -> jdbc.sql("insert into intake_mapping (headings, mapping) values (?, ?)"
                            + " on conflict (headings) do update set mapping = excluded.mapping")
                    .params(mapping.headings(), JSON.writeValueAsString(mapping))
                    .update());
            return mappings.size();
        });
    }
}
