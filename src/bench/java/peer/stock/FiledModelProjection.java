package peer.stock;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Saves a filing for each event. */
@Component
@ProcessingGroup(FiledModelProjection.NAME)
class FiledModelProjection {

    static final String NAME = "filings";

    private final FiledModels filings;

    FiledModelProjection(FiledModels filings) {
        this.filings = filings;
    }

    @EventHandler
    void on(ModelFiled event) {
        filings.save(new FiledModel(event));
    }

    @ResetHandler
    void reset() {
        filings.deleteAllInBatch();
    }
}
