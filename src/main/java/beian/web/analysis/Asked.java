package beian.web.analysis;

import beian.filing.event.Series;
import beian.platform.Blank;
import beian.shift.count.Day;
import beian.shift.count.Grouping;
import beian.shift.count.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the switches of a page of shifts say; a switch that is absent or blank says nothing.
 *
 * @param withoutSource printed name of a source that is left out
 * @param ruleset its name
 * @param versus name of another ruleset to compare with
 * @param assumed code of the tier at which rows without a figure are assumed to be, in the comparison
 * @param every whether every reading is tried
 */
record Asked(
        @Nullable String batch,
        @Nullable Series series,
        @Nullable String source,
        @Nullable String region,
        @Nullable String company,
        @Nullable Grouping by,
        @Nullable Day day,
        @Nullable String withoutSource,
        @Nullable String ruleset,
        @Nullable String versus,
        @Nullable String assumed,
        @Nullable Boolean every) {

    Asked {
        batch = Blank.asNone(batch);
        source = Blank.asNone(source);
        region = Blank.asNone(region);
        company = Blank.asNone(company);
        withoutSource = Blank.asNone(withoutSource);
        ruleset = Blank.asNone(ruleset);
        versus = Blank.asNone(versus);
        assumed = Blank.asNone(assumed);
    }

    Scope scope() {
        List<String> without = withoutSource == null ? List.of() : List.of(withoutSource);
        return new Scope(batch, series, source, region, company, by, day, without);
    }

    /** Whether something is to be compared. */
    public boolean compares() {
        return versus != null || assumed != null;
    }

    /** The ruleset of the other side. */
    @Nullable
    String other() {
        return versus == null ? ruleset : versus;
    }
}
