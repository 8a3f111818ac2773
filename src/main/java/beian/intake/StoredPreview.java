package beian.intake;

import beian.intake.file.Contents;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A preview as it is kept between two questions.
 *
 * @param refusal why the file could not be read; absent unless it is refused
 * @param contents absent until they are read
 * @param revision raised by every change
 * @param touchedAt when it was last changed
 */
record StoredPreview(
        String previewId,
        String sha256,
        State state,
        @Nullable Refusal refusal,
        @Nullable Contents contents,
        Draft draft,
        int revision,
        Instant touchedAt) {

    /** Code and arguments of the texts that say why. */
    record Refusal(String code, List<Object> arguments) {}
}
