package beian.registry;

import beian.filing.event.BatchAmended;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingsLinked;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.platform.SearchSound;
import beian.platform.SearchText;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Table;
import beian.platform.projection.VersionedTable;
import beian.platform.projection.Versions;
import beian.platform.projection.ViewWriter;
import beian.platform.store.RowBatch;
import beian.registry.fact.AnnouncedColumns;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps batches, companies and filings in versions, and what was recorded of them later. */
@Component
@ProcessingGroup(RegistryProjection.NAME)
class RegistryProjection extends Projection {

    static final String NAME = "registry";

    private static final VersionedTable BATCHES = VersionedTable.of(
            "registry_batch",
            List.of(
                    "possible_from",
                    "position",
                    "source",
                    "document",
                    "url",
                    "kind",
                    "published_on",
                    "published_from",
                    "announced_models",
                    "announced_companies",
                    "announced_filed",
                    "announced_registered",
                    "announced_further",
                    "row_count",
                    "flags",
                    "fingerprint",
                    "file",
                    "announced_at"));
    private static final Table COMPANIES = Table.of("registry_company", "company_id");

    private static final int VERSION = 3;

    RegistryProjection(ViewWriter views) {
        super(
                views,
                VERSION,
                BATCHES.table(),
                COMPANIES,
                FilingVersions.TABLE.table(),
                FilingVersions.LINKS,
                CompanyVersions.NAMES.table(),
                CompanyVersions.IDENTIFIERS.table(),
                CompanyVersions.MERGERS.table(),
                Changes.TABLE);
    }

    @EventHandler
    void on(BatchAnnounced event, Recorded recorded) {
        PartialDate published = PartialDate.parse(event.publishedOn());
        Table.Builder row = BATCHES.first(event.batchId(), "", published.last().toString(), recorded)
                .set("possible_from", published.first().toString())
                .set("position", recorded.position())
                .set("source", event.source())
                .set("document", event.document())
                .set("url", event.url())
                .set("kind", event.kind())
                .set("published_on", event.publishedOn())
                .set("published_from", published.first().toString());
        AnnouncedColumns.of(event.announced()).forEach(row::set);
        write(row.set("row_count", event.rows())
                .set("flags", String.join(" ", event.flags()))
                .set("fingerprint", event.fingerprint())
                .set("file", event.file())
                .set("announced_at", recorded.at().toString())
                .build());
    }

    @EventHandler
    void on(CompanyNamed event, Recorded recorded) {
        write(COMPANIES
                .row()
                .set("company_id", event.companyId())
                .set("name", event.name())
                .set("attributed", event.attributed() ? 1 : 0)
                .set("batch_id", event.batchId())
                .set("published_on", event.publishedOn())
                .set("public_from", PartialDate.lastDay(event.publishedOn()))
                .set("source", event.source())
                .set("search", SearchText.of(event.name()))
                .set("sound", SearchSound.of(event.name()))
                .set("by_name", SearchSound.order(event.name()))
                .set("known_from", recorded.position())
                .set("recorded_at", recorded.at().toString())
                .build());
    }

    @EventHandler
    void on(ModelFiled event, Recorded recorded) {
        write(FilingVersions.first(event, recorded));
    }

    @EventHandler
    void on(FilingRestated event, Recorded recorded) {
        write(FilingVersions.restated(event, recorded));
    }

    @Override
    protected void other(Object event, Recorded recorded) {
        if (event instanceof EvidencedEvent evidenced) {
            changed(evidenced, recorded);
        }
    }

    private void changed(EvidencedEvent event, Recorded recorded) {
        write(Changes.row(event, recorded));
        if (event instanceof FilingsLinked linked) {
            write(FilingVersions.linked(linked));
        }
        RowBatch.Step step = FilingVersions.changed(event, recorded);
        if (step == null) {
            step = CompanyVersions.changed(event, recorded);
        }
        if (event instanceof BatchAmended amended) {
            step = BATCHES.change(
                    amended.batchId(),
                    recorded,
                    versions -> Versions.from(
                            Changes.day(amended),
                            versions,
                            version -> version.with(AnnouncedColumns.of(amended.after()))));
        }
        if (step != null) {
            write(step);
        }
    }
}
