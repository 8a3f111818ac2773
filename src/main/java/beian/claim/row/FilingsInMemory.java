package beian.claim.row;

import beian.platform.column.Ahead;
import beian.platform.column.Followed;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.ruleset.Rulesets;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All filings, for claims that name no batch: read after the start and followed from then on. */
@Component
@Order(1)
public final class FilingsInMemory implements Snapshot.Memory, Ahead {

    /** The projection that writes them. */
    private static final String PROJECTION = "claim";

    private final Views views;
    private final Followed<HeldFilings> held;

    FilingsInMemory(Views views, Rulesets rulesets) {
        this.views = views;
        this.held = new Followed<>((before, after, upTo, jdbc) -> {
            HeldFilings from = before != null && before.areBy(rulesets.all())
                    ? before
                    : HeldFilings.noneBesideHeap(rulesets.all());
            return from.upTo(upTo, jdbc);
        });
    }

    @Override
    public HeldFilings upTo(Moment moment, JdbcClient jdbc) {
        return held.upTo(moment, jdbc);
    }

    @Override
    public void ahead() {
        held.readAhead(views, PROJECTION);
    }
}
