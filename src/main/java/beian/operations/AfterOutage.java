package beian.operations;

import beian.platform.projection.Follower;
import beian.platform.store.StoreWatch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets projections that failed with the store go on at once; by themselves they might wait for another minute. */
@Component
class AfterOutage {

    private final Follower follower;

    AfterOutage(Follower follower) {
        this.follower = follower;
    }

    @EventListener
    void on(StoreWatch.Over over) {
        follower.tryAgain();
    }
}
