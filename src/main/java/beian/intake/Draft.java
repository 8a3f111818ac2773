package beian.intake;

import beian.filing.BatchBody.AnnouncedBody;
import beian.filing.event.Confidence;
import beian.intake.layout.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about a file that is to be recorded.
 *
 * @param heads one for each batch in the file
 * @param mapping absent while the guess is left as it is
 * @param accepted codes of flags whose proposals are accepted in every row
 * @param decisions by the row's number in the file, from 1
 */
public record Draft(
        List<Head> heads, @Nullable Mapping mapping, Set<String> accepted, Map<Integer, Decision> decisions) {

    static final Draft EMPTY = new Draft(List.of(), null, Set.of(), Map.of());

    /**
     * A batch in the file; anything may be missing until it is recorded.
     *
     * @param label of the rows that belong to it; absent where the file holds one batch only
     */
    public record Head(
            @Nullable String label,
            @Nullable String batchId,
            @Nullable String source,
            @Nullable String document,
            @Nullable String url,
            @Nullable String kind,
            @Nullable String publishedOn,
            @Nullable AnnouncedBody announced) {}

    /**
     * What is to become of a row.
     *
     * @param leaveOut it is not recorded
     * @param accepted codes of flags whose proposals are accepted
     * @param companyId the company that the printed name is one of
     * @param filingId the filing that the row, which has no number, speaks of
     * @param confidence that it does
     */
    public record Decision(
            boolean leaveOut,
            Set<String> accepted,
            @Nullable String companyId,
            @Nullable String filingId,
            @Nullable Confidence confidence) {

        static final Decision NONE = new Decision(false, Set.of(), null, null, null);
    }

    Decision decision(int row) {
        return decisions.getOrDefault(row, Decision.NONE);
    }
}
