package beian.claim.row;

import beian.platform.column.Followed;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.ruleset.Rulesets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All filings, for claims that name no batch: read after the start and followed from then on. */
@Component
public final class FilingsInMemory {

    /** The projection that writes them. */
    private static final String PROJECTION = "claim";

    private final Views views;
    private final Followed<HeldFilings> held;

    FilingsInMemory(Views views, Rulesets rulesets) {
        this.views = views;
        this.held = new Followed<>((before, after, upTo, jdbc) -> {
            HeldFilings base =
                    before != null && before.isBy(rulesets.standard()) ? before : new HeldFilings(rulesets.standard());
            return base.upTo(upTo, jdbc);
        });
    }

    HeldFilings upTo(Moment moment, JdbcClient jdbc) {
        return held.upTo(moment, jdbc);
    }

    @EventListener(ApplicationReadyEvent.class)
    public void readAhead() {
        held.readAhead(views, PROJECTION);
    }
}
