package beian.operations;

import beian.platform.projection.Projection;
import beian.platform.store.StoreWatch;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets projections that failed with the store go on at once; by themselves they might wait for another minute. */
@Component
class AfterOutage {

    private final Processors processors;
    private final List<Projection> projections;

    AfterOutage(Processors processors, List<Projection> projections) {
        this.processors = processors;
        this.projections = projections;
    }

    @EventListener
    void on(StoreWatch.Over over) {
        if (!projections.stream().allMatch(processors::isHealthy)) {
            processors.whileStopped(() -> over);
        }
    }
}
