package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.registry.PlainAnswers;
import beian.registry.PlainLog;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever was recorded, in whatever order: at every moment the read models answer what a plain reading of the log gives.
 * Other seeds with {@code -Dbeian.seeds=7,8}.
 */
class AsOfTest {

    private static final String SEEDS = System.getProperty("beian.seeds", "1");
    private static final int COMMANDS = Integer.getInteger("beian.commands", 40);
    private static final int MOMENTS = 40;
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

    static Stream<Arguments> nodesAndSeeds() {
        return NODES.stream().flatMap(node -> Arrays.stream(SEEDS.split(","))
                .map(seed -> Arguments.of(node, Long.parseLong(seed.strip()))));
    }

    @ParameterizedTest(name = "on {0}, seed {1}")
    @MethodSource("nodesAndSeeds")
    void every_moment_is_answered_as_the_log_reads(Node node, long seed) {
        RandomCommands commands = new RandomCommands(node, seed);
        long before = commands.log().events().size();
        commands.send(COMMANDS);
        node.awaitProjections();
        PlainLog log = commands.log();
        Random random = new Random(seed);

        PlainAnswers.walk(
                log,
                before,
                (position, plain) -> check(node, plain, new Question(position, null, null, false), before, random));
        for (int i = 0; i < MOMENTS; i++) {
            Question question = anyQuestion(log, before, random);
            check(node, question.plain(log), question, before, random);
            assertStated(node, log, question, before);
        }
        checkFilters(node, commands, before, random);
    }

    /** What is shown for a day stands in an event that was certainly public then. */
    private static void assertStated(Node node, PlainLog log, Question question, long after) {
        if (question.possibly() || question.publicAt() == null) {
            return;
        }
        StringBuilder stated = new StringBuilder();
        for (PlainLog.Logged logged : log.at(question.position()).events()) {
            if (logged.day().compareTo(question.publicAt()) <= 0) {
                stated.append(logged.event().toString().replaceAll("before=[^,]*,", ""));
            }
        }
        String said = stated.toString();
        assertThat(question.answers(node).statedValues("regulator-first", after))
                .as("%s", question)
                .allMatch(value -> said.contains("=" + value + ",") || said.contains("=" + value + "]"));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void a_rebuild_gives_the_same_tables_and_the_same_answers(Node node) {
        RandomCommands commands = new RandomCommands(node, 100);
        long before = commands.log().events().size();
        commands.send(COMMANDS);
        node.awaitProjections();
        Random random = new Random(100);
        List<Question> questions = Stream.generate(() -> anyQuestion(commands.log(), before, random))
                .limit(10)
                .toList();
        List<List<String>> answers = answers(node, questions);

        String place = node.post("/api/v1/projections/rebuilds")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Node.await(Duration.ofSeconds(60), () -> !node.get(place).body().matches("(?s).*(BUILD|COMPAR|SWITCH)ING.*"));

        assertThat(node.get(place).body()).contains("\"LIVE\"").doesNotContain("\"same\":false");
        node.awaitProcessing();
        assertThat(answers(node, questions)).isEqualTo(answers);
    }

    static Stream<Node> nodes() {
        return NODES.stream();
    }

    private static List<List<String>> answers(Node node, List<Question> questions) {
        return questions.stream()
                .map(question -> question.answers(node).all("regulator-first"))
                .toList();
    }

    /** A moment. */
    private record Question(
            long position,
            @Nullable String publicAt,
            @Nullable String filedAt,
            boolean possibly) {

        PlainAnswers plain(PlainLog log) {
            return new PlainAnswers(log.at(position), publicAt, filedAt, possibly);
        }

        AnswerLines answers(Node node) {
            return new AnswerLines(node, position, publicAt, filedAt, possibly);
        }
    }

    private static Question anyQuestion(PlainLog log, long after, Random random) {
        long position = after + 1 + random.nextInt((int) (log.events().size() - after));
        boolean filed = random.nextInt(4) == 0;
        boolean possibly = random.nextInt(4) == 0;
        String publicAt = filed && random.nextBoolean() ? null : anyDay(log, random);
        return new Question(position, publicAt, filed ? anyDay(log, random) : null, possibly);
    }

    /** On a day of publication, the day before, or in the month before. */
    private static String anyDay(PlainLog log, Random random) {
        LocalDate day = LocalDate.parse(log.days().get(random.nextInt(log.days().size())));
        return switch (random.nextInt(4)) {
            case 0 -> day.minusDays(1).toString();
            case 1 -> day.minusDays(random.nextInt(40)).toString();
            default -> day.toString();
        };
    }

    private static void check(Node node, PlainAnswers plain, Question question, long after, Random random) {
        AnswerLines answers = question.answers(node);
        boolean all = question.publicAt() != null || question.filedAt() != null;
        int some = random.nextInt(4);
        String policy = policies().get(random.nextInt(policies().size()));

        List<String> filings = new ArrayList<>(List.of("total " + plain.total(policy)));
        filings.addAll(plain.filings(policy, after));
        same(question + " " + policy, answers.filings(policy, after), filings);
        if (all || some == 0) {
            same(question + " companies", answers.companies(after), plain.companies(after));
        }
        if (all || some == 1) {
            same(question + " batches", answers.batches(), plain.batches());
        }
        if (all || some == 2) {
            same(question + " shift", answers.shift(), plain.shift());
        }
    }

    private static void same(String question, List<String> answered, List<String> plain) {
        List<String> wrong = new ArrayList<>(answered);
        wrong.removeAll(plain);
        List<String> missing = new ArrayList<>(plain);
        missing.removeAll(answered);
        assertThat(answered)
                .as(question + "\nanswered:\n" + String.join("\n", wrong) + "\nplainly:\n" + String.join("\n", missing))
                .isEqualTo(plain);
    }

    private static List<String> policies() {
        List<String> policies = new ArrayList<>(List.of("regulator-first", "regulator-first", "latest"));
        policies.add("source:" + RandomCommands.SOURCES.get(0));
        policies.add("source:" + RandomCommands.SOURCES.get(2));
        return policies;
    }

    private static void checkFilters(Node node, RandomCommands commands, long before, Random random) {
        for (int i = 0; i < MOMENTS; i++) {
            Question any = anyQuestion(commands.log(), before, random);
            Question question = new Question(any.position(), any.publicAt(), any.filedAt(), false);
            PlainAnswers plain = question.plain(commands.log());
            AnswerLines answers = question.answers(node);
            String policy = policies().get(random.nextInt(policies().size()));
            String batch =
                    commands.batches().get(random.nextInt(commands.batches().size()));
            String company =
                    commands.companies().get(random.nextInt(commands.companies().size()));
            same(
                    question + " " + policy + " of " + batch,
                    answers.filings(policy, batch, null, null, null),
                    plain.filings(policy, batch, null, null, null));
            boolean withdrawn = random.nextBoolean();
            same(
                    question + " " + policy + " of " + company + " withdrawn " + withdrawn,
                    answers.filings(policy, null, company, withdrawn, null),
                    plain.filings(policy, null, company, withdrawn, null));
            boolean disputed = random.nextBoolean();
            same(
                    question + " " + policy + " disputed " + disputed,
                    answers.filings(policy, null, null, null, disputed),
                    plain.filings(policy, null, null, null, disputed));
            String filing =
                    commands.filings().get(random.nextInt(commands.filings().size()));
            assertThat(answers.detail(filing, policy))
                    .as(question + " " + policy + " " + filing)
                    .isEqualTo(plain.detail(filing, policy));
        }
    }
}
