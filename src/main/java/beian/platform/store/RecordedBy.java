package beian.platform.store;

import java.util.Optional;

/** Who asks for the command that this thread is about to send. */
@FunctionalInterface
public interface RecordedBy {

    /** In the metadata of every event. */
    String METADATA = "recordedBy";

    /** Where nobody asks: samples that are recorded at the start, for example. */
    String NOBODY = "tracker";

    /** A name; empty if nobody asks. */
    Optional<String> name();
}
