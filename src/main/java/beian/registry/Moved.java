package beian.registry;

import beian.registry.Difference.Changed;
import beian.registry.Difference.FieldChange;
import beian.registry.Difference.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Filings that differ between two moments.
 *
 * @param had as the earlier moment sees them
 * @param has as the later one does
 */
record Moved(Map<String, Filing> had, Map<String, Filing> has, DifferenceQueries.Origins origins) {

    List<Item> added() {
        return DifferenceQueries.items(has, had, origins);
    }

    List<Item> gone() {
        return DifferenceQueries.items(had, has, origins);
    }

    /** Those of which something that is shown differs; that a day of publication is another one does not count. */
    List<Changed> changed() {
        List<Changed> changed = new ArrayList<>();
        has.forEach((id, after) -> {
            Filing before = had.get(id);
            List<FieldChange> fields = before == null ? List.of() : fields(before, after);
            if (!fields.isEmpty()) {
                changed.add(new Changed(id, after.model(), fields, origins.of(after)));
            }
        });
        return changed;
    }

    private static List<FieldChange> fields(Filing before, Filing after) {
        List<FieldChange> fields = new ArrayList<>();
        add(fields, "model", before.model(), after.model());
        add(fields, "registrant", before.registrant(), after.registrant());
        add(fields, "region", before.region(), after.region());
        add(fields, "number", before.number(), after.number());
        add(fields, "filedOn", before.filedOn(), after.filedOn());
        add(fields, "scale", before.scale().verbatim(), after.scale().verbatim());
        add(fields, "tier", before.tier(), after.tier());
        add(fields, "scenario", before.scenario(), after.scenario());
        add(fields, "source", before.source(), after.source());
        add(fields, "statements", text(before.statements()), text(after.statements()));
        add(fields, "withdrawn", text(before.withdrawn()), text(after.withdrawn()));
        add(fields, "companyId", before.companyId(), after.companyId());
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void add(List<FieldChange> fields, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            fields.add(new FieldChange(field, before, after));
        }
    }
}
