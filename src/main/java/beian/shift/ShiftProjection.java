package beian.shift;

import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Table;
import beian.platform.projection.ViewWriter;
import beian.scale.Disclosure;
import beian.scale.ParameterScale;
import beian.scale.Placement;
import beian.scale.ScaleReader;
import beian.scale.Tier;
import beian.scale.TierRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps, per version of a filing, where its scale is placed and where it might be. */
@Component
@ProcessingGroup(ShiftProjection.NAME)
class ShiftProjection extends Projection {

    static final String NAME = "shift";
    static final String NO_TIER = "NONE";
    private static final int VERSION = 1;
    private static final Table FILINGS = Table.of("shift_filing", "filing_id", "version");

    ShiftProjection(ViewWriter views) {
        super(views, VERSION, FILINGS);
    }

    @EventHandler
    void on(ModelFiled event, Recorded recorded) {
        ParameterScale scale = ScaleReader.read(event.scale());
        Placement placement = TierRule.place(scale);
        Tier tier = placement.tier();
        PartialDate published = PartialDate.parse(event.publishedOn());
        write(
                recorded,
                FILINGS.row()
                        .set("filing_id", event.filingId())
                        .set("version", 1)
                        .set("known_from", recorded.position())
                        .set("known_to", Recorded.OPEN)
                        .set("public_from", published.last().toString())
                        .set("public_to", Recorded.OPEN_DAY)
                        .set("batch_id", event.batchId())
                        .set("series", event.series())
                        .set("published_on", event.publishedOn())
                        .set("published_from", published.first().toString())
                        .set("source", event.source())
                        .set("disclosure", Disclosure.of(scale.kind()))
                        .set("tier", tier == null ? NO_TIER : tier.name())
                        .set("possible", names(placement.possible()))
                        .build());
    }

    private static String names(Set<Tier> tiers) {
        return tiers.stream().map(Tier::name).sorted().collect(Collectors.joining(" "));
    }
}
