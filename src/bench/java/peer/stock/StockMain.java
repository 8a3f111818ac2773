package peer.stock;

import beian.bench.Clients;
import beian.bench.Generator;
import beian.bench.Result;
import beian.bench.Sizes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures the stock set-up, or the tuned one, in a process of its own. */
final class StockMain {

    private static final List<String> STOCK = List.of(
            "--spring.config.name=stock",
            "--spring.main.web-application-type=none",
            "--spring.main.banner-mode=off",
            "--spring.jpa.hibernate.ddl-auto=create",
            "--spring.jpa.open-in-view=false",
            "--axon.axonserver.enabled=false",
            "--axon.update-check.disabled=true",
            "--logging.level.root=warn");
    private static final String PROCESSOR = "--axon.eventhandling.processors." + FiledModelProjection.NAME + ".";
    private static final List<String> TUNED = List.of(
            PROCESSOR + "mode=pooled",
            PROCESSOR + "batch-size=500",
            PROCESSOR + "initial-segment-count=4",
            PROCESSOR + "thread-count=4",
            "--spring.jpa.properties.hibernate.jdbc.batch_size=500",
            "--spring.jpa.properties.hibernate.order_inserts=true");

    private final Sizes sizes = Sizes.ofThisProcess();
    private final Generator generator = new Generator(sizes.seed());
    private final CommandGateway commands;
    private final FiledModels filings;
    private final StreamingEventProcessor processor;
    private long recorded;

    private StockMain(ConfigurableApplicationContext context) {
        commands = context.getBean(CommandGateway.class);
        filings = context.getBean(FiledModels.class);
        processor = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(FiledModelProjection.NAME, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /**
     * Runs it.
     *
     * @param arguments address of an empty database; how many filings a rebuild has at least; {@code tuned}, or nothing
     */
    public static void main(String[] arguments) {
        List<String> settings = new ArrayList<>(STOCK);
        settings.add("--spring.datasource.url=" + arguments[0]);
        if (arguments.length == 3) {
            settings.addAll(TUNED);
        }
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(StockApp.class).run(settings.toArray(String[]::new))) {
            new StockMain(context).measure(Integer.parseInt(arguments[1]));
        }
        System.exit(0);
    }

    private void measure(int filingsToRebuild) {
        batches(1, sizes.rows() / 4);
        singles(sizes.warmUp() * 20).forEach(commands::sendAndWait);
        awaitShown();
        long started = System.nanoTime();
        batches(sizes.batches(), sizes.rows());
        double rows = (double) sizes.batches() * sizes.rows();
        Result.say("b5000", sizes.contestant(), rows * 1e9 / (System.nanoTime() - started));
        awaitShown();
        Result.say("shown", sizes.contestant(), rows * 1e9 / (System.nanoTime() - started));
        for (int clients : new int[] {1, 16}) {
            Clients.send(sizes.contestant(), clients, singles(sizes.commands()), commands::sendAndWait);
            awaitShown();
        }
        while (recorded < filingsToRebuild) {
            batches(1, sizes.rows());
        }
        awaitShown();
        rebuild();
    }

    private void batches(int count, int rows) {
        for (int i = 0; i < count; i++) {
            commands.<Object>sendAndWait(new FileBatch(FileModel.of(generator.batch(rows))));
            recorded += rows;
        }
    }

    private List<FileModel> singles(int count) {
        recorded += count;
        return IntStream.range(0, count)
                .mapToObj(i -> FileModel.of(generator.batch(1)).get(0))
                .toList();
    }

    private void rebuild() {
        long started = System.nanoTime();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        awaitShown();
        Result.say("rebuild", sizes.contestant(), recorded * 1e9 / (System.nanoTime() - started));
    }

    private void awaitShown() {
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (filings.count() < recorded) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only " + filings.count() + " of " + recorded + " are shown");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
