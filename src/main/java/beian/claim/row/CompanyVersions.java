package beian.claim.row;

import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyNamed;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.MergeReversed;
import beian.filing.event.PartialDate;
import beian.platform.SearchText;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.Version;
import beian.platform.projection.VersionedTable;
import beian.platform.projection.Versions;
import beian.platform.store.RowBatch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and mergers of companies, in versions, as far as claims ask for them. */
public final class CompanyVersions {

    public static final Table UNATTRIBUTED = Table.of("claim_unattributed", "company_id");
    public static final VersionedTable NAMES = VersionedTable.of("claim_name", List.of("search"));
    public static final VersionedTable MERGERS = VersionedTable.of("claim_merge", List.of("survivor_id", "position"));

    private static final String SEARCH = "search";
    private static final String SURVIVOR = "survivor_id";

    private CompanyVersions() {}

    /** The row of a company that comes into the log: its first name, or that nobody says which company it is. */
    public static Row named(CompanyNamed event, Recorded recorded) {
        if (!event.attributed()) {
            return UNATTRIBUTED.row().set("company_id", event.companyId()).build();
        }
        String search = SearchText.of(event.name());
        String day = PartialDate.lastDay(event.publishedOn());
        return NAMES.first(event.companyId(), search, day, recorded)
                .set(SEARCH, search)
                .build();
    }

    /** What an event changes; absent if it changes neither a name nor a merger. */
    public static RowBatch.@Nullable Step changed(EvidencedEvent event, Recorded recorded) {
        if (event instanceof CompanyRenamed renamed) {
            return name(renamed.companyId(), renamed.name(), event, recorded);
        }
        if (event instanceof AliasAsserted alias) {
            return name(alias.companyId(), alias.name(), event, recorded);
        }
        if (event instanceof AliasRetracted alias) {
            String search = SearchText.of(alias.name());
            return NAMES.change(
                    alias.companyId(),
                    recorded,
                    rows -> Versions.from(day(event), rows, row -> row.slot().equals(search) ? null : row));
        }
        if (event instanceof CompaniesMerged merged) {
            Map<String, Object> content = Map.of(SURVIVOR, merged.survivorId(), "position", recorded.position());
            Version version = new Version(merged.companyId(), "", day(event), Recorded.OPEN_DAY, content);
            return MERGERS.change(merged.companyId(), recorded, rows -> Versions.put(rows, version));
        }
        if (event instanceof MergeReversed reversed) {
            return MERGERS.change(
                    reversed.companyId(),
                    recorded,
                    rows -> Versions.from(
                            day(event), rows, row -> reversed.survivorId().equals(row.text(SURVIVOR)) ? null : row));
        }
        return null;
    }

    private static RowBatch.Step name(String company, String name, EvidencedEvent event, Recorded recorded) {
        String search = SearchText.of(name);
        Version version = new Version(company, search, day(event), Recorded.OPEN_DAY, Map.of(SEARCH, search));
        return NAMES.change(company, recorded, rows -> Versions.put(rows, version));
    }

    private static String day(EvidencedEvent event) {
        return PartialDate.lastDay(event.evidence().publishedOn());
    }
}
