package beian.registry;

import beian.filing.event.Locator;
import beian.filing.event.Series;
import beian.scale.Disclosure;
import beian.scale.ScaleKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a filing, as the registry knew it over an interval of positions.
 *
 * @param filingId {@code <batch>:<row>} of the row that first stated it
 * @param version from 1
 * @param companyId the company to whose history it belongs
 * @param registrant the company as printed; absent if the cell is blank
 * @param filedOn ISO day, month or year
 * @param filedOnPrinted as printed, where that differs
 * @param scale what is known of its parameter scale
 * @param disclosure whether it is known
 * @param tier where the default ruleset places it; absent where it places it nowhere
 * @param knownFrom position of the event that made this version
 * @param knownTo position of the event that ended it; absent while it holds
 * @param publicFrom the first day on which the public could certainly know it
 */
public record Filing(
        String filingId,
        int version,
        String batchId,
        int row,
        Series series,
        String model,
        String companyId,
        @Nullable String registrant,
        @Nullable String region,
        @Nullable String number,
        @Nullable String filedOn,
        @Nullable String filedOnPrinted,
        Scale scale,
        Disclosure disclosure,
        @Nullable String tier,
        @Nullable String scenario,
        List<String> flags,
        String source,
        String publishedOn,
        Locator locator,
        long knownFrom,
        @Nullable Long knownTo,
        String publicFrom,
        String recordedAt) {

    /**
     * A parameter scale as claimed and as read.
     *
     * @param verbatim as claimed; absent if undisclosed
     * @param lower lower bound in parameters; absent if open or unknown
     * @param upper upper bound in parameters; absent if open or unknown
     */
    public record Scale(
            @Nullable String verbatim,
            ScaleKind kind,
            @Nullable Long lower,
            @Nullable Long upper) {}
}
