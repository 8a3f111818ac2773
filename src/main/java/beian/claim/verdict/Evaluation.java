package beian.claim.verdict;

import beian.claim.expression.Expression;
import beian.claim.expression.Filter;
import beian.claim.expression.Parts;
import beian.claim.reading.Fact;
import beian.claim.reading.Frame;
import beian.claim.reading.Heard;
import beian.claim.reading.Reading;
import beian.claim.verdict.Outcome.Because;
import beian.claim.verdict.Outcome.Believed;
import beian.claim.verdict.Outcome.Read;
import beian.scale.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Takes in filings one by one, and says what becomes of a claim. */
public final class Evaluation implements Heard {

    private final Expression expression;
    private final List<Reading> readings;
    private final List<String> policies;
    /** By policy, then by reading. */
    private final List<List<Sums>> sums = new ArrayList<>();

    /**
     * Starts without any filing.
     *
     * @param companies ids meant by each name of a company in the claim, as they are shown
     * @param readings at least one
     * @param policies at least one; the readings of the first are shown
     * @param undisclosed code of the tier in which undisclosed scales are assumed; absent: they may be anything
     */
    public Evaluation(
            Expression expression,
            Map<String, Set<String>> companies,
            Tiers tiers,
            List<Reading> readings,
            List<String> policies,
            @Nullable String undisclosed) {
        this.expression = expression;
        List<Filter> filters = Parts.filters(expression);
        this.readings = List.copyOf(readings);
        this.policies = List.copyOf(policies);
        List<Frame> frames = readings.stream()
                .map(reading -> new Frame(filters, companies, tiers, reading, undisclosed))
                .toList();
        for (int policy = 0; policy < policies.size(); policy++) {
            List<Sums> ofPolicy = new ArrayList<>();
            for (int i = 0; i < frames.size(); i++) {
                ofPolicy.add(new Sums(expression, frames.get(i), readings.get(i).basis()));
            }
            sums.add(ofPolicy);
        }
    }

    @Override
    public void add(Fact fact) {
        for (int policy = 0; policy < sums.size(); policy++) {
            add(policy, fact);
        }
    }

    @Override
    public Alike alike(Fact first) {
        List<Alike> all = sums.stream()
                .flatMap(List::stream)
                .map(each -> each.alike(first))
                .toList();
        return all.size() == 1
                ? all.get(0)
                : (place, company) -> {
                    for (Alike each : all) {
                        each.add(place, company);
                    }
                };
    }

    /** A filing as one policy sees it. */
    public void add(int policy, Fact fact) {
        sums.get(policy).forEach(each -> each.add(fact));
    }

    /**
     * What becomes of it.
     *
     * @param because what is missing; absent if nothing is
     * @param ids of filings that were added without, by their places
     */
    public Outcome outcome(@Nullable Because because, LongFunction<String> ids) {
        List<Read> shown = read(0, ids);
        List<Believed> believed = new ArrayList<>();
        for (int policy = 0; policy < policies.size(); policy++) {
            believed.add(new Believed(policies.get(policy), together(policy == 0 ? shown : read(policy, ids))));
        }
        Verdict first = believed.get(0).verdict();
        boolean agreed = believed.stream().allMatch(each -> each.verdict() == first);
        Verdict verdict = because != null ? Verdict.UNDETERMINED : agreed ? first : Verdict.CONFLICTING;
        return new Outcome(verdict, because, shown, believed.size() == 1 ? List.of() : believed);
    }

    private static Verdict together(List<Read> read) {
        return Verdict.together(read.stream().map(Read::verdict).toList());
    }

    private List<Read> read(int policy, LongFunction<String> ids) {
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Judge judge = new Judge(sums.get(policy).get(i), ids);
            Verdict verdict = Verdict.of(judge.judge(expression));
            Reading reading = readings.get(i);
            read.add(new Read(
                    reading.wording(),
                    reading.basis(),
                    reading.rules().variants(),
                    reading.rules().mixture(),
                    verdict,
                    judge.measured()));
        }
        return read;
    }
}
