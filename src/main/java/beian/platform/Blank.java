package beian.platform;

import org.jspecify.annotations.Nullable;

/** What is left blank in a form or an address says nothing. */
public final class Blank {

    private Blank() {}

    /** The text without white space at its ends; absent if nothing is left. */
    public static @Nullable String asNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
