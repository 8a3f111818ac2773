package beian.statistics;

import beian.statistics.Sample.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small random samples, and all their completions row by row: slow, and too simple to be wrong. */
final class RandomSamples {

    private RandomSamples() {}

    /** One row is known, the others are known, placed within bounds, or open. */
    static Sample sample(Random random, int ranks, int otherRows) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.at(random.nextInt(ranks), 1));
        for (int row = 0; row < otherRows; row++) {
            int low = random.nextInt(ranks);
            int high = low + random.nextInt(ranks - low);
            int placed = low + random.nextInt(high - low + 1);
            cells.add(random.nextBoolean() ? Cell.unplaced(low, high, 1) : Cell.wide(placed, low, high, 1));
        }
        return new Sample(cells);
    }

    /** Every way of giving every row a rank within its bounds. */
    static List<List<Sample>> completions(List<Sample> groups) {
        List<List<Sample>> completions = List.of(List.of());
        for (Sample group : groups) {
            var longer = new ArrayList<List<Sample>>();
            for (List<Sample> begun : completions) {
                for (Sample complete : completions(group)) {
                    var next = new ArrayList<>(begun);
                    next.add(complete);
                    longer.add(next);
                }
            }
            completions = longer;
        }
        return completions;
    }

    private static List<Sample> completions(Sample group) {
        List<List<Cell>> completions = List.of(List.of());
        for (Cell cell : group.cells()) {
            for (long row = 0; row < cell.rows(); row++) {
                completions = completions.stream()
                        .flatMap(begun -> IntStream.rangeClosed(cell.low(), cell.high())
                                .mapToObj(rank -> {
                                    List<Cell> next = new ArrayList<>(begun);
                                    next.add(Cell.at(rank, 1));
                                    return next;
                                }))
                        .toList();
            }
        }
        return completions.stream().map(Sample::new).distinct().toList();
    }
}
