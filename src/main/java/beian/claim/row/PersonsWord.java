package beian.claim.row;

import beian.filing.event.FilingClassified;
import beian.filing.event.PartialDate;
import beian.platform.projection.Moment;
import beian.platform.projection.Recorded;
import beian.platform.projection.Version;
import beian.platform.projection.VersionedTable;
import beian.platform.projection.Versions;
import beian.platform.projection.Where;
import beian.platform.store.RowBatch;
import beian.ruleset.Focus;
import beian.ruleset.Modality;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of what kind a person says that a filing is; that goes before what rules make of it.
 *
 * @param focus absent where the person says nothing about it
 * @param sector code; absent where the person names none
 * @param modality absent where the person says nothing about it
 */
public record PersonsWord(
        @Nullable Focus focus,
        @Nullable String sector,
        @Nullable Modality modality) {

    public static final VersionedTable TABLE =
            VersionedTable.of("claim_classified", List.of("focus", "sector", "modality"));

    /** Puts what a person says in the place of what was said before. */
    public static RowBatch.Step of(FilingClassified event, Recorded recorded) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("focus", event.focus() == null ? null : event.focus().name());
        content.put("sector", event.sector());
        content.put(
                "modality", event.modality() == null ? null : event.modality().name());
        String day = PartialDate.lastDay(event.evidence().publishedOn());
        Version version = new Version(event.filingId(), "", day, Recorded.OPEN_DAY, content);
        return TABLE.change(event.filingId(), recorded, rows -> Versions.put(rows, version));
    }

    /** By filing, as it is seen at a moment. Persons classify filings one by one, so there are few. */
    static Map<String, PersonsWord> at(JdbcClient tables, Moment asked) {
        Moment moment = asked.possibly(false);
        Map<String, PersonsWord> words = new HashMap<>();
        moment.published(moment.known(new Where()))
                .query(tables, "select owner_id, focus, sector, modality from claim_classified", "")
                .query(row -> {
                    String focus = row.getString("focus");
                    String modality = row.getString("modality");
                    words.put(
                            row.getString("owner_id"),
                            new PersonsWord(
                                    focus == null ? null : Focus.valueOf(focus),
                                    row.getString("sector"),
                                    modality == null ? null : Modality.valueOf(modality)));
                });
        return words;
    }
}
