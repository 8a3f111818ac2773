package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.platform.projection.Certainty;
import beian.registry.PlainAnswers;
import beian.registry.PlainCounts;
import beian.registry.PlainLog;
import beian.registry.reconciliation.FindReconciliation;
import beian.registry.reconciliation.Line;
import beian.registry.statistics.CountRegistry;
import beian.registry.statistics.RegistryStatistics;
import beian.registry.statistics.RegistryStatistics.Announced;
import beian.registry.statistics.RegistryStatistics.Delay;
import beian.registry.statistics.RegistryStatistics.OfSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever was recorded, in whatever order: at any moment the registry amounts to what one gets by counting one by one.
 * Rows are held in memory while others come, so it is asked in between too.
 */
class CountsTest {

    private static final long SEED = Long.getLong("beian.seed", 600);
    private static final int ROUNDS = 8;
    private static final int MOMENTS = 6;
    private static final List<Node> NODES = new ArrayList<>();

    @BeforeAll
    static void start() {
        NODES.add(Node.onSqlite());
        NODES.add(Node.onPostgres(TestPostgres.newDatabase()));
    }

    @AfterAll
    static void stop() {
        NODES.forEach(Node::stop);
    }

    static Stream<Node> nodes() {
        return NODES.stream();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void the_registry_amounts_to_what_one_counts(Node node) {
        RandomCommands commands = new RandomCommands(node, SEED);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            commands.send(8);
            node.awaitProjections();
            PlainLog log = commands.log();
            check(node, log, log.events().size(), null, null, false);
            for (int i = 0; i < MOMENTS; i++) {
                long position = 1L + random.nextInt(log.events().size());
                String publicAt = random.nextBoolean() ? anyDay(log, random) : null;
                String filedAt = random.nextInt(3) == 0 ? anyDay(log, random) : null;
                check(node, log, position, publicAt, filedAt, random.nextInt(3) == 0);
            }
        }
    }

    private static String anyDay(PlainLog log, Random random) {
        LocalDate day = LocalDate.parse(log.days().get(random.nextInt(log.days().size())));
        return day.minusDays(random.nextBoolean() ? 0 : random.nextInt(40)).toString();
    }

    private static void check(
            Node node,
            PlainLog log,
            long position,
            @Nullable String publicAt,
            @Nullable String filedAt,
            boolean possibly) {
        String moment = position + " " + publicAt + " " + filedAt + " " + possibly;
        PlainCounts plain = new PlainCounts(new PlainAnswers(log.at(position), publicAt, filedAt, possibly));
        AsOf asOf =
                new AsOf(Long.toString(position), day(publicAt), day(filedAt), possibly ? Certainty.POSSIBLY : null);
        Queries queries = node.bean(Queries.class);
        RegistryStatistics counted = queries.ask(
                        new CountRegistry(CountRegistry.Filter.NONE, CountRegistry.By.ANNOUNCEMENT, asOf))
                .body();
        assertThat(counted.series().stream().map(CountsTest::line))
                .as(moment)
                .containsExactlyElementsOf(plain.filings());
        assertThat(counted.series().stream().flatMap(CountsTest::announced))
                .as(moment)
                .containsExactlyElementsOf(plain.announced());
        PlainCounts unfiled = new PlainCounts(new PlainAnswers(log.at(position), publicAt, null, possibly));
        List<String> models = queries.ask(new FindReconciliation(null, asOf)).body().accounts().stream()
                .flatMap(account -> account.lines().stream()
                        .filter(line -> line.what() == Line.What.MODELS)
                        .map(line -> account.batchId() + " " + line.recorded().least()))
                .toList();
        assertThat(unfiled.models()).as(moment).containsAll(models);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static String line(OfSeries of) {
        TreeMap<String, Integer> regions = new TreeMap<>();
        of.regions().forEach(region -> regions.put(String.valueOf(region.region()), region.filings()));
        return String.join(
                " | ",
                of.series().name(),
                of.filings() + " " + of.withdrawn() + " " + of.filed().undated() + " "
                        + of.filed().tooRough(),
                of.filed().buckets().stream()
                        .map(bucket -> bucket.key() + " " + bucket.least() + "-" + bucket.most())
                        .toList()
                        .toString(),
                regions.toString(),
                of.registrants().companies() + " " + of.registrants().unattributed() + " "
                        + of.registrants().largest().stream()
                                .map(RegistryStatistics.Holder::filings)
                                .toList(),
                delay(of.delay()));
    }

    private static String delay(Delay delay) {
        String median = delay.median() == null
                ? ""
                : " " + delay.median().least() + ".." + delay.median().most();
        return delay.undated() + " " + delay.filings() + median;
    }

    private static Stream<String> announced(OfSeries of) {
        return of.announced().stream().map(each -> announced(of, each));
    }

    private static String announced(OfSeries of, Announced each) {
        return of.series() + " " + each.key() + " " + each.filings() + " " + each.appearing() + " " + each.cumulative()
                + " " + each.firstTimeRegistrants();
    }
}
