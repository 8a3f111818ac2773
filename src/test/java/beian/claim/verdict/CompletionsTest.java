package beian.claim.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import beian.claim.expression.Expression;
import beian.claim.expression.Expression.And;
import beian.claim.expression.Expression.Not;
import beian.claim.expression.Expression.Or;
import beian.claim.reading.Fact;
import beian.claim.reading.Kind;
import beian.claim.reading.Reading;
import beian.claim.verdict.World.Plain;
import beian.scale.ReadingRules;
import beian.scale.ScaleReader;
import beian.scale.Tiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random small registries with holes: every way to fill the holes is tried, and the claim is reckoned in each as on paper.
 * SUPPORTED has to mean that it holds in all, REFUTED that it holds in none.
 */
class CompletionsTest {

    private static final int REGISTRIES = 6_000;
    /** Printed scale, and the sizes of which one is true: one of each side of every border that claims draw. */
    private static final Map<String, List<Long>> SCALES = new TreeMap<>(Map.of(
            "", List.of(5_000_000_000L, 50_000_000_000L, 500_000_000_000L),
            "百亿级", List.of(10_000_000_000L, 50_000_000_000L),
            "超百亿", List.of(50_000_000_000L, 500_000_000_000L),
            "千亿级", List.of(100_000_000_000L, 900_000_000_000L),
            "70亿", List.of(7_000_000_000L),
            "1300亿", List.of(130_000_000_000L)));

    private static final List<String> COMPANIES = List.of("A", "B", "C");
    /** New ones too, of which two rows may or may not be of the same. */
    private static final List<String> ANY_COMPANY = List.of("A", "B", "C", "N", "O");

    private static final List<String> REGIONS = List.of("北京市", "上海市", "广东省");

    /** A row with holes. */
    private record Holey(
            String batch,
            String scale,
            @Nullable String company,
            @Nullable String region) {

        Fact fact(int place) {
            return new Fact(
                    batch + ":" + place,
                    place,
                    Set.of(batch),
                    Set.of("S"),
                    "FILING",
                    company == null ? "blank-" + place : company,
                    company != null,
                    region,
                    null,
                    null,
                    null,
                    ScaleReader.read(scale.isEmpty() ? null : scale),
                    Kind.UNKNOWN,
                    false);
        }

        List<Plain> filled() {
            List<Plain> filled = new ArrayList<>();
            for (long parameters : SCALES.get(scale)) {
                for (String firm : company == null ? ANY_COMPANY : List.of(company)) {
                    for (String place : region == null ? REGIONS : List.of(region)) {
                        filled.add(new Plain(batch, parameters, firm, place));
                    }
                }
            }
            return filled;
        }
    }

    private static Holey row(Random random) {
        List<String> scales = List.copyOf(SCALES.keySet());
        return new Holey(
                random.nextBoolean() ? "x:1" : "x:2",
                scales.get(random.nextInt(scales.size())),
                random.nextInt(4) == 0 ? null : COMPANIES.get(random.nextInt(COMPANIES.size())),
                random.nextInt(4) == 0 ? null : REGIONS.get(random.nextInt(2)));
    }

    private static void worlds(List<Holey> rows, List<Plain> before, Consumer<World> each) {
        if (before.size() == rows.size()) {
            each.accept(new World(before));
            return;
        }
        for (Plain plain : rows.get(before.size()).filled()) {
            List<Plain> more = new ArrayList<>(before);
            more.add(plain);
            worlds(rows, more, each);
        }
    }

    private static Set<Boolean> truths(List<Holey> rows, Expression expression) {
        Set<Boolean> truths = new HashSet<>();
        worlds(rows, List.of(), world -> truths.add(world.holds(expression)));
        return truths;
    }

    private static Verdict verdict(List<Holey> rows, Expression expression) {
        Reading reading = new Reading(null, Reading.Basis.ALL, ReadingRules.SHIPPED);
        Map<String, Set<String>> companies = COMPANIES.stream().collect(Collectors.toMap(name -> name, Set::of));
        Evaluation evaluation = new Evaluation(
                expression, companies, Tiers.SHIPPED, List.of(reading), List.of("regulator-first"), null);
        for (int i = 0; i < rows.size(); i++) {
            Fact fact = rows.get(i).fact(i);
            evaluation.alike(fact).add(fact.place(), fact.company());
        }
        return evaluation.outcome(null, Long::toString).verdict();
    }

    private static Verdict expected(Set<Boolean> truths) {
        if (truths.equals(Set.of(true))) {
            return Verdict.SUPPORTED;
        }
        return truths.equals(Set.of(false)) ? Verdict.REFUTED : Verdict.UNDETERMINED;
    }

    private static List<Holey> registry(Random random) {
        List<Holey> rows = new ArrayList<>();
        long worlds = 1;
        int size = random.nextInt(7);
        while (rows.size() < size) {
            Holey row = row(random);
            worlds *= row.filled().size();
            if (worlds > 2_000) {
                return rows;
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void a_verdict_is_what_every_completion_says() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < REGISTRIES; seed++) {
            Random random = new Random(seed);
            List<Holey> rows = registry(random);
            Claims claims = new Claims(random);
            Expression expression = claims.exact();

            Verdict verdict = verdict(rows, expression);

            assertThat(verdict)
                    .as("seed %d: %s over %s", seed, expression, rows)
                    .isEqualTo(expected(truths(rows, expression)));
            seen.merge(claims.kind() + " " + verdict, 1, Integer::sum);
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(18);
        assertThat(seen.values()).as(seen.toString()).allMatch(n -> n >= 5);
    }

    /** Where parts of a claim hang together, or two shares do, UNDETERMINED may be said too often, but nothing wrong. */
    @Test
    void a_verdict_on_a_claim_of_several_parts_is_never_wrong() {
        int decided = 0;
        for (int seed = 0; seed < REGISTRIES; seed++) {
            Random random = new Random(-1L - seed);
            List<Holey> rows = registry(random);
            Claims claims = new Claims(random);
            Expression expression =
                    switch (random.nextInt(4)) {
                        case 0 -> new And(List.of(claims.exact(), claims.exact()));
                        case 1 -> new Or(List.of(claims.exact(), claims.loose()));
                        case 2 -> new Not(claims.loose());
                        default -> claims.loose();
                    };

            Verdict verdict = verdict(rows, expression);

            if (verdict != Verdict.UNDETERMINED) {
                decided++;
                assertThat(truths(rows, expression))
                        .as("seed %d: %s over %s", seed, expression, rows)
                        .isEqualTo(Set.of(verdict == Verdict.SUPPORTED));
            }
        }
        assertThat(decided).isGreaterThan(REGISTRIES / 10);
    }

    @Test
    void signs_are_all_tried() {
        Set<String> signs = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            signs.add(new Claims(new Random(seed)).sign().sign());
        }
        assertThat(signs).containsExactlyInAnyOrderElementsOf(Arrays.asList("=", "<", "<=", ">", ">="));
    }
}
