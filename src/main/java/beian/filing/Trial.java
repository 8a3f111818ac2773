package beian.filing;

import beian.platform.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a batch if it were recorded now.
 *
 * @param difference where it first differs from what is recorded under its id; absent unless it does
 * @param rows one for each row, in their order
 */
public record Trial(State state, Rejected.@Nullable Flaw difference, List<Fate> rows) {

    /** What the log holds under the batch's id. */
    public enum State {
        /** Nothing. */
        NEW,
        /** The same content: recording it again appends nothing. */
        RECORDED,
        /** Other content: recording it would be refused. */
        DIFFERS
    }

    /**
     * What would become of a row.
     *
     * @param restates the filing that holds its number; absent if the row would be a filing of its own
     * @param companyId the company to whose history it would belong
     * @param companyKnown whether that has a history already
     * @param otherCompany whether the filing that it restates belongs to another company than the row names
     */
    public record Fate(@Nullable String restates, String companyId, boolean companyKnown, boolean otherCompany) {}
}
