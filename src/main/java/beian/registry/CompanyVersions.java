package beian.registry;

import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.MergeReversed;
import beian.platform.SearchSound;
import beian.platform.SearchText;
import beian.platform.projection.Recorded;
import beian.platform.projection.Version;
import beian.platform.projection.VersionedTable;
import beian.platform.projection.Versions;
import beian.platform.store.RowBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What events make of the names, identifiers and mergers of companies. */
final class CompanyVersions {

    static final VersionedTable NAMES = VersionedTable.of(
            "registry_name",
            List.of("name", "kind", "since", "position", "source", "url", "published_on", "search", "sound"));
    static final VersionedTable IDENTIFIERS = VersionedTable.of(
            "registry_identifier", List.of("scheme", "value", "holder", "position", "source", "url", "published_on"));
    static final VersionedTable MERGERS =
            VersionedTable.of("registry_merge", List.of("survivor_id", "position", "source", "url", "published_on"));

    static final String ALIAS = "ALIAS";
    static final String RENAMED = "RENAMED";

    private CompanyVersions() {}

    /** What an event changes; absent if it does not concern companies. */
    static RowBatch.@Nullable Step changed(EvidencedEvent event, Recorded recorded) {
        if (event instanceof CompanyRenamed renamed) {
            String slot = RENAMED + " " + recorded.position();
            return asserted(
                    NAMES, renamed.companyId(), slot, event, recorded, name(renamed.name(), RENAMED, renamed.since()));
        }
        if (event instanceof AliasAsserted alias) {
            String slot = alias(alias.name());
            return asserted(NAMES, alias.companyId(), slot, event, recorded, name(alias.name(), ALIAS, alias.since()));
        }
        if (event instanceof AliasRetracted alias) {
            String slot = alias(alias.name());
            return ended(
                    NAMES, alias.companyId(), event, recorded, row -> row.slot().equals(slot));
        }
        if (event instanceof IdentifierAsserted identifier) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("scheme", identifier.scheme().name());
            values.put("value", identifier.value());
            values.put("holder", identifier.holder());
            String slot = identifier.scheme() + " " + identifier.value();
            return asserted(IDENTIFIERS, identifier.companyId(), slot, event, recorded, values);
        }
        if (event instanceof IdentifierRetracted identifier) {
            String slot = identifier.scheme() + " " + identifier.value();
            return ended(IDENTIFIERS, identifier.companyId(), event, recorded, row -> row.slot()
                    .equals(slot));
        }
        if (event instanceof CompaniesMerged merged) {
            Map<String, @Nullable Object> survivor = new LinkedHashMap<>();
            survivor.put("survivor_id", merged.survivorId());
            return asserted(MERGERS, merged.companyId(), "", event, recorded, survivor);
        }
        if (event instanceof MergeReversed reversed) {
            return ended(MERGERS, reversed.companyId(), event, recorded, row -> reversed.survivorId()
                    .equals(row.text("survivor_id")));
        }
        return null;
    }

    private static String alias(String name) {
        return ALIAS + " " + SearchText.of(name);
    }

    private static Map<String, @Nullable Object> name(String name, String kind, @Nullable String since) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("kind", kind);
        values.put("since", since);
        values.put("search", SearchText.of(name));
        values.put("sound", SearchSound.of(name));
        return values;
    }

    private static RowBatch.Step asserted(
            VersionedTable table,
            String company,
            String slot,
            EvidencedEvent event,
            Recorded recorded,
            Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>(values);
        content.put("position", recorded.position());
        content.put("source", event.source());
        content.put("url", event.evidence().url());
        content.put("published_on", event.evidence().publishedOn());
        String day = Changes.day(event);
        Version version = new Version(company, slot, day, Recorded.OPEN_DAY, content);
        return table.change(company, recorded, rows -> Versions.put(rows, version));
    }

    private static RowBatch.Step ended(
            VersionedTable table, String company, EvidencedEvent event, Recorded recorded, Predicate<Version> which) {
        return table.change(
                company,
                recorded,
                rows -> Versions.from(Changes.day(event), rows, row -> which.test(row) ? null : row));
    }
}
