package beian.bench;

import beian.filing.RecordBatch;
import java.util.List;

/** Measures the tracker in a process of its own; the arguments are the tracker's. */
final class OursMain {

    private OursMain() {}

    public static void main(String[] settings) {
        Sizes sizes = Sizes.ofThisProcess();
        String contestant = sizes.contestant();
        Generator generator = new Generator(sizes.seed());
        try (Ours ours = new Ours(settings)) {
            ours.warmUp(generator, sizes.warmUp(), sizes.rows());
            ours.rebuild();
            batches(ours, contestant, generator.batches(sizes.batches(), sizes.rows()));
            for (int clients : new int[] {1, 16}) {
                Clients.send(contestant, clients, generator.batches(sizes.commands(), 1), ours::record);
                ours.awaitShown();
            }
            long events = ours.head();
            Ours.Times times = ours.rebuild();
            Result.say("rebuild", contestant, events / times.built());
            Result.say("rebuild-live", contestant, events / times.live());
        }
        System.exit(0);
    }

    private static void batches(Ours ours, String contestant, List<RecordBatch> batches) {
        int rows = batches.stream().mapToInt(batch -> batch.rows().size()).sum();
        long started = System.nanoTime();
        batches.forEach(ours::record);
        long recorded = System.nanoTime();
        ours.awaitShown();
        long shown = System.nanoTime();
        Result.say("b5000", contestant, rows * 1e9 / (recorded - started));
        Result.say("shown", contestant, rows * 1e9 / (shown - started));
    }
}
