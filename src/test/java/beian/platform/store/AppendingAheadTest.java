package beian.platform.store;

import static beian.platform.store.Node.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.filing.Recording.Recorded;
import beian.filing.event.CompanyNamed;
import beian.filing.event.Locator;
import beian.platform.Rejected;
import beian.platform.Rejected.Kind;
import beian.platform.projection.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a large command stages is appended while it goes on, and yet all of it or nothing. */
class AppendingAheadTest {

    private static final int MANY = 2 * AppendingAhead.PORTION + 100;
    private static final String MAKER = "编号测试";
    private static final List<Node> NODES = new ArrayList<>();
    private static final AtomicInteger COMPANIES = new AtomicInteger();

    /** Does what a test wants, as a command's handler does. */
    record Work(Consumer<EventStore> task) {}

    @BeforeAll
    static void start() {
        NODES.add(Node.onSqlite());
        NODES.add(Node.onPostgres(TestPostgres.newDatabase()));
        for (Node node : NODES) {
            node.bean(CommandBus.class).subscribe(Work.class.getName(), command -> {
                ((Work) command.getPayload()).task().accept(node.bean(EventStore.class));
                return null;
            });
        }
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
    void is_in_the_log_once_and_in_its_order_with_what_follows_from_it(Node node) {
        List<DomainEventMessage<?>> events = companies(MANY);
        long before = head(node);

        perform(node, log -> events.forEach(log::publish));

        assertThat(after(node, before))
                .extracting(EventMessage::getIdentifier)
                .containsExactlyElementsOf(
                        events.stream().map(EventMessage::getIdentifier).toList());
        assertThat(head(node)).isEqualTo(before + MANY);
        assertThat(node.count("select count(*) from company_directory where company_id >= '" + idOf(events, 0)
                        + "' and company_id <= '" + idOf(events, MANY - 1) + "'"))
                .isEqualTo(MANY);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void is_found_by_its_command(Node node) {
        List<DomainEventMessage<?>> events = companies(MANY);
        String one = idOf(events, 3);
        DomainEventMessage<?> more =
                new GenericDomainEventMessage<>("Company", one, 1, events.get(3).getPayload());
        List<DomainEventMessage<?>> found = new ArrayList<>();
        List<Long> last = new ArrayList<>();

        assertThatThrownBy(() -> perform(node, log -> {
                    events.forEach(log::publish);
                    last.add(log.lastSequenceNumberFor(one).orElseThrow());
                    log.publish(more);
                    last.add(log.lastSequenceNumberFor(one).orElseThrow());
                    log.readEvents(one).forEachRemaining(found::add);
                    log.readEvents(one, 1).forEachRemaining(found::add);
                    throw new Rejected(Kind.CONFLICT, "test.refused");
                }))
                .isInstanceOf(Rejected.class);

        assertThat(last).containsExactly(0L, 1L);
        assertThat(found)
                .extracting(EventMessage::getIdentifier)
                .containsExactly(events.get(3).getIdentifier(), more.getIdentifier(), more.getIdentifier());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void is_taken_back_if_its_command_is_refused_and_others_are_answered(Node node) {
        String batch = "ahead:" + NODES.indexOf(node);
        Recorded recorded = node.record(batch, row(MAKER, null));
        long before = head(node);
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();

        Turn somebody = node.bean(Stores.class).takeTurn();
        somebody.run(() -> answers.addAll(List.of(
                waiting(() -> node.record(batch, row(MAKER, null))),
                waiting(() -> perform(node, log -> {
                    companies(MANY).forEach(log::publish);
                    throw new Rejected(Kind.CONFLICT, "test.refused");
                })),
                waiting(() -> node.record(batch + "b", row(MAKER, null))))));

        assertThat(answers.get(0).join().position()).isEqualTo(recorded.position());
        assertThatThrownBy(answers.get(1)::join).hasCauseInstanceOf(Rejected.class);
        assertThat(answers.get(2).join().position()).isEqualTo(before + 2).isEqualTo(head(node));
        assertThat(after(node, before))
                .extracting(event -> event.getPayload().getClass().getSimpleName())
                .containsExactly("BatchAnnounced", "ModelFiled");
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void is_not_there_if_some_of_it_cannot_be(Node node) {
        List<DomainEventMessage<?>> known = companies(1);
        perform(node, log -> log.publish(known));
        List<DomainEventMessage<?>> events = companies(MANY);
        events.set(10, known.get(0));
        long before = head(node);

        assertThatThrownBy(() -> perform(node, log -> events.forEach(log::publish)))
                .hasStackTraceContaining("appendEvents");
        assertThatThrownBy(() -> perform(node, log -> {
                    events.forEach(log::publish);
                    log.readEvents(idOf(events, 20));
                }))
                .hasStackTraceContaining("appendEvents");
        assertThatThrownBy(() -> perform(node, log -> {
                    events.forEach(log::publish);
                    throw new IllegalStateException("It may be for what could not be appended");
                }))
                .hasStackTraceContaining("appendEvents");
        assertThat(head(node)).isEqualTo(before);

        perform(node, log -> log.publish(companies(1)));
        assertThat(head(node)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void has_ended_before_its_turn_is_taken_back(Node node) {
        List<DomainEventMessage<?>> events = companies(MANY);
        Slow slow = new Slow();
        events.set(0, new GenericDomainEventMessage<>("Company", idOf(events, 0), 0, slow));
        CompanyNamed nameless = new CompanyNamed("nameless", null, true, "ahead:0", "2024-04", "示例", Locator.DOCUMENT);
        events.add(new GenericDomainEventMessage<>("Company", "nameless", 0, nameless));
        long before = head(node);

        assertThatThrownBy(() -> perform(node, log -> events.forEach(log::publish)))
                .isInstanceOf(NullPointerException.class);
        assertThat(slow.written).isTrue();
        perform(node, log -> companies(1).forEach(log::publish));

        assertThat(after(node, before)).hasSize(1);
        assertThat(head(node)).isEqualTo(before + 1);
    }

    /** Takes its time to be written down. */
    static final class Slow {

        private volatile boolean written;

        public String getText() {
            sleep();
            written = true;
            return "slow";
        }
    }

    private static void sleep() {
        long until = System.nanoTime() + Duration.ofMillis(200).toNanos();
        Node.await(Duration.ofSeconds(5), () -> System.nanoTime() > until);
    }

    private static Recorded perform(Node node, Consumer<EventStore> task) {
        return node.bean(CommandGateway.class).sendAndWait(new Work(task));
    }

    /** A command that waits for its turn behind those before it. */
    private static CompletableFuture<Recorded> waiting(Supplier<Recorded> command) {
        CompletableFuture<Recorded> answer =
                CompletableFuture.supplyAsync(command, work -> new Thread(work, "client").start());
        sleep();
        return answer;
    }

    private static long head(Node node) {
        return node.bean(Progress.class).head();
    }

    private static List<? extends EventMessage<?>> after(Node node, long position) {
        try (Stream<? extends EventMessage<?>> events =
                node.bean(EventStorageEngine.class).readEvents(null, false)) {
            return events.skip(position).toList();
        }
    }

    /** The first events of companies that nobody has named before, in the order of their ids. */
    private static List<DomainEventMessage<?>> companies(int count) {
        int first = COMPANIES.getAndAdd(count);
        return new ArrayList<>(IntStream.range(first, first + count)
                .mapToObj(i -> {
                    String id = "company-%06d".formatted(i);
                    CompanyNamed named =
                            new CompanyNamed(id, "先行公司" + i, true, "ahead:0", "2024-04", "示例", Locator.DOCUMENT);
                    return new GenericDomainEventMessage<>("Company", id, 0, named);
                })
                .toList());
    }

    private static String idOf(List<DomainEventMessage<?>> events, int index) {
        return events.get(index).getAggregateIdentifier();
    }
}
