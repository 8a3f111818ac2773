package beian.statistics;

import static beian.statistics.Sample.Cell.at;
import static beian.statistics.Sample.Cell.unplaced;
import static beian.statistics.Sample.Cell.wide;

import java.util.List;

/**
 * The four batches of the research note on the ranks 0 below 10^10, 1 from 10^10, 2 from 10^11, 3 from 10^12 parameters: variants
 * by their largest, lower bounds decide, everything without a figure is open.
 */
final class Note {

    static final Sample BATCH_1 = Sample.of(at(0, 1), at(2, 6), wide(2, 2, 3, 1));
    static final Sample BATCH_2 = Sample.of(at(1, 2), at(2, 5), wide(2, 2, 3, 2), at(3, 1), unplaced(0, 3, 1));
    static final Sample BATCH_3 = Sample.of(at(0, 1), at(1, 3), at(2, 2), unplaced(0, 3, 3));
    static final Sample BATCH_4 = Sample.of(at(0, 1), at(1, 5), at(2, 1), unplaced(0, 3, 7));
    static final List<Sample> BATCHES = List.of(BATCH_1, BATCH_2, BATCH_3, BATCH_4);

    private Note() {}
}
