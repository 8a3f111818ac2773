package beian;

import beian.filing.RecordBatch;
import beian.filing.Recording;
import beian.platform.projection.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How fast batches are recorded, projected and rebuilt. */
@TrackerTest
class StoreBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 5000);
    private static final int BATCHES = Integer.getInteger("bench.batches", 20);

    @Autowired
    private Recording recording;

    @Autowired
    private Progress progress;

    @Test
    void batches() {
        Generator generator = new Generator(1);
        int number = 0;
        for (int round = 0; round < 3; round++) {
            List<RecordBatch> batches = new ArrayList<>();
            for (int i = 0; i < BATCHES; i++) {
                batches.add(generator.batch(number++, ROWS));
            }
            long started = System.nanoTime();
            batches.forEach(recording::record);
            long recorded = System.nanoTime();
            progress.await(progress.head(), Duration.ofMinutes(10));
            long shown = System.nanoTime();
            double rows = (double) ROWS * BATCHES;
            System.err.printf(
                    "round %d: recorded %.0f rows/s, until shown %.0f rows/s%n",
                    round, rows * 1e9 / (recorded - started), rows * 1e9 / (shown - started));
        }
    }
}
