package beian.platform.projection;

import org.jspecify.annotations.Nullable;

/** An answer that says itself whether anything recorded reaches back to the days asked about. */
public interface Covered {

    /** Absent if no day was asked about. */
    @Nullable
    Coverage coverage();
}
