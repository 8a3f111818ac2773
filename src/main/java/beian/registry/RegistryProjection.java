package beian.registry;

import beian.filing.event.Announced;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.platform.SearchText;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Table;
import beian.platform.projection.ViewWriter;
import beian.scale.Disclosure;
import beian.scale.ParameterScale;
import beian.scale.ScaleReader;
import beian.scale.Tier;
import beian.scale.TierRule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps one row per batch, per company and per version of a filing. */
@Component
@ProcessingGroup(RegistryProjection.NAME)
class RegistryProjection extends Projection {

    static final String NAME = "registry";
    /** The tier of a filing whose scale places it in none. */
    static final String NO_TIER = "NONE";

    private static final Table BATCHES = Table.of("registry_batch", "batch_id");
    private static final Table COMPANIES = Table.of("registry_company", "company_id");
    private static final Table FILINGS = Table.of("registry_filing", "filing_id", "version");

    private static final int VERSION = 1;

    RegistryProjection(ViewWriter views) {
        super(views, VERSION, BATCHES, COMPANIES, FILINGS);
    }

    @EventHandler
    void on(BatchAnnounced event, Recorded recorded) {
        PartialDate published = PartialDate.parse(event.publishedOn());
        Announced announced = event.announced();
        write(
                recorded,
                BATCHES.row()
                        .set("batch_id", event.batchId())
                        .set("source", event.source())
                        .set("document", event.document())
                        .set("url", event.url())
                        .set("kind", event.kind())
                        .set("published_on", event.publishedOn())
                        .set("published_from", published.first().toString())
                        .set("published_to", published.last().toString())
                        .set("announced_models", announced.models())
                        .set("announced_companies", announced.companies())
                        .set("announced_filed", announced.filedCumulative())
                        .set("announced_registered", announced.registeredCumulative())
                        .set("row_count", event.rows())
                        .set("flags", String.join(" ", event.flags()))
                        .set("fingerprint", event.fingerprint())
                        .set("known_from", recorded.position())
                        .set("recorded_at", recorded.at().toString())
                        .build());
    }

    @EventHandler
    void on(CompanyNamed event, Recorded recorded) {
        write(
                recorded,
                COMPANIES
                        .row()
                        .set("company_id", event.companyId())
                        .set("name", event.name())
                        .set("attributed", event.attributed() ? 1 : 0)
                        .set("batch_id", event.batchId())
                        .set("published_on", event.publishedOn())
                        .set("search", SearchText.of(event.name()))
                        .set("known_from", recorded.position())
                        .set("recorded_at", recorded.at().toString())
                        .build());
    }

    @EventHandler
    void on(ModelFiled event, Recorded recorded) {
        ParameterScale scale = ScaleReader.read(event.scale());
        Tier tier = TierRule.place(scale).tier();
        PartialDate filed = event.filedOn() == null ? null : PartialDate.parse(event.filedOn());
        Table.Builder version = FILINGS.row()
                .set("filing_id", event.filingId())
                .set("version", 1)
                .set("known_from", recorded.position())
                .set("known_to", Recorded.OPEN)
                .set(
                        "public_from",
                        PartialDate.parse(event.publishedOn()).last().toString())
                .set("public_to", Recorded.OPEN_DAY)
                .set("filed_from", filed == null ? null : filed.first().toString())
                .set("filed_to", filed == null ? null : filed.last().toString())
                .set("scale_kind", scale.kind())
                .set("scale_lower", scale.lower())
                .set("scale_upper", scale.upper())
                .set("tier", tier == null ? NO_TIER : tier.name())
                .set("disclosure", Disclosure.of(scale.kind()))
                .set("recorded_at", recorded.at().toString());
        write(recorded, verbatim(version, event).build());
    }

    private static Table.Builder verbatim(Table.Builder row, ModelFiled event) {
        return row.set("batch_id", event.batchId())
                .set("row_no", event.row())
                .set("series", event.series())
                .set("model", event.model())
                .set("company_id", event.companyId())
                .set("registrant", event.registrant())
                .set("region", event.region())
                .set("number", event.number())
                .set("filed_on", event.filedOn())
                .set("filed_on_printed", event.filedOnPrinted())
                .set("scale", event.scale())
                .set("scenario", event.scenario())
                .set("flags", String.join(" ", event.flags()))
                .set("source", event.source())
                .set("published_on", event.publishedOn())
                .set("locator_table", event.locator().table())
                .set("locator_row", event.locator().row())
                .set("search", searchable(event));
    }

    private static String searchable(ModelFiled event) {
        return SearchText.ofAll(event.model(), event.registrant(), event.number(), event.scenario());
    }
}
