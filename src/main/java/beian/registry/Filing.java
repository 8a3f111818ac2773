package beian.registry;

import beian.filing.event.Locator;
import beian.filing.event.Series;
import beian.platform.projection.Certainty;
import beian.registry.statement.Side;
import beian.scale.Disclosure;
import beian.scale.ScaleKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a filing, as the registry knew it over an interval of positions.
 *
 * @param filingId {@code <batch>:<row>} of the row that first stated it
 * @param version from 1
 * @param statementId the statement that leads: all of it if there is one only
 * @param companyId the company to whose history it belongs, after mergers
 * @param registrant the company as printed; absent if the cell is blank
 * @param filedOn ISO day, month or year
 * @param filedOnPrinted as printed, where that differs
 * @param scale what is known of its parameter scale
 * @param disclosure whether it is known
 * @param tier where the default ruleset as shipped places it; absent where it places it nowhere
 * @param source whose statement leads
 * @param statements how many there are
 * @param sides where sources differ, or a value is not the leading source's
 * @param withdrawn position of its withdrawal; absent if it holds
 * @param linkedTo the filing that a person says is the same; absent if there is none
 * @param place position of the event that first stated it: the order of lists
 * @param knownFrom position of the event that made this version
 * @param knownTo position of the event that ended it; absent while it holds, or held then
 * @param publicFrom the first day on which the public could certainly know it
 * @param publicly whether it was certainly public on the day asked about; absent if none was
 * @param filed whether it had certainly been filed by the day asked about; absent if none was
 */
public record Filing(
        String filingId,
        int version,
        String statementId,
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
        int statements,
        List<Side> sides,
        @Nullable Long withdrawn,
        @Nullable String linkedTo,
        long place,
        long knownFrom,
        @Nullable Long knownTo,
        String publicFrom,
        String recordedAt,
        @Nullable Certainty publicly,
        @Nullable Certainty filed) {

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

    /**
     * Everything about one filing.
     *
     * @param asked the filing that was asked for, if it counts as another one, which is the one answered
     * @param filing what it comes to
     * @param statements what each source states, as it stands, oldest first
     * @param changes what was recorded of it later, oldest first
     */
    public record Detail(@Nullable String asked, Filing filing, List<Filing> statements, List<Change> changes) {}
}
