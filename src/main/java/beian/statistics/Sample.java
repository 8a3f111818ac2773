package beian.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one group on an ordered scale, counted: where a reading places them and where they may be.
 *
 * <p>Ranks are whole numbers, the higher the more; only their order counts, and a row may have every rank between its bounds.
 *
 * @param cells in order of their bounds, each kind of row once
 */
public record Sample(List<Cell> cells) {

    /**
     * Rows that are alike.
     *
     * @param placed the rank that a reading gives them, within the bounds; absent if it gives none
     * @param low the lowest rank that they may have
     * @param high the highest rank that they may have
     * @param rows how many, at least 1
     */
    public record Cell(@Nullable Integer placed, int low, int high, long rows) {

        /** @throws IllegalArgumentException if the bounds exclude the place or each other, or there are no rows */
        public Cell {
            boolean ordered = placed == null ? low <= high : low <= placed && placed <= high;
            if (!ordered || rows < 1) {
                throw new IllegalArgumentException(rows + " rows at " + placed + " in " + low + " to " + high);
            }
        }

        /** Rows whose rank is known. */
        public static Cell at(int rank, long rows) {
            return new Cell(rank, rank, rank, rows);
        }

        /** Rows that a reading places but that may be elsewhere. */
        public static Cell wide(int placed, int low, int high, long rows) {
            return new Cell(placed, low, high, rows);
        }

        /** Rows that no reading places. */
        public static Cell unplaced(int low, int high, long rows) {
            return new Cell(null, low, high, rows);
        }

        /** The same rows where the reading places them, if it does. */
        Cell asRead() {
            return placed == null ? this : at(placed, rows);
        }

        int place() {
            return Objects.requireNonNull(placed, "unplaced");
        }
    }

    private static final Comparator<Cell> ORDER = Comparator.comparingInt(Cell::low)
            .thenComparingInt(Cell::high)
            .thenComparing(Cell::placed, Comparator.nullsLast(Comparator.naturalOrder()));

    public Sample {
        var merged = new TreeMap<Cell, Long>(ORDER);
        cells.forEach(cell -> merged.merge(cell, cell.rows(), Math::addExact));
        cells = merged.entrySet().stream()
                .map(entry -> new Cell(
                        entry.getKey().placed(),
                        entry.getKey().low(),
                        entry.getKey().high(),
                        entry.getValue()))
                .toList();
    }

    public static Sample of(Cell... cells) {
        return new Sample(List.of(cells));
    }

    /**
     * Known rows only.
     *
     * @param rows how many have rank 0, 1, 2 …
     */
    public static Sample ofCounts(long... rows) {
        var cells = Stream.<Cell>builder();
        for (int rank = 0; rank < rows.length; rank++) {
            if (rows[rank] > 0) {
                cells.add(Cell.at(rank, rows[rank]));
            }
        }
        return new Sample(cells.build().toList());
    }

    public long rows() {
        return cells.stream().mapToLong(Cell::rows).sum();
    }

    public long placedRows() {
        return cells.stream()
                .filter(cell -> cell.placed() != null)
                .mapToLong(Cell::rows)
                .sum();
    }

    /** The same rows with every placed one held where the reading places it: only the unplaced are open. */
    public Sample asRead() {
        return new Sample(cells.stream().map(Cell::asRead).toList());
    }

    /** The two middle ranks of the placed rows, the same if they are odd in number. */
    public Finding<Range> median() {
        var placed = cells.stream().filter(cell -> cell.placed() != null).toList();
        if (placed.isEmpty()) {
            return new Finding.TooFew<>(Finding.Measure.MEDIAN, Finding.Unit.ROWS, 1, 0);
        }
        return new Finding.Found<>(middle(placed, Cell::place, Cell::place));
    }

    /**
     * From the lower middle rank if every row is at its lowest to the upper middle rank if every row is at its highest.
     *
     * @throws IllegalArgumentException if there are no rows
     */
    public Range medianBand() {
        return middle(cells, Cell::low, Cell::high);
    }

    private static Range middle(List<Cell> cells, ToIntFunction<Cell> lowest, ToIntFunction<Cell> highest) {
        long rows = cells.stream().mapToLong(Cell::rows).sum();
        return new Range(ranked(cells, lowest, (rows + 1) / 2), ranked(cells, highest, rows / 2 + 1));
    }

    /** The rank of the row at a place, from 1, in the order of ranks. */
    private static int ranked(List<Cell> cells, ToIntFunction<Cell> rank, long place) {
        long passed = 0;
        for (Cell cell : cells.stream().sorted(Comparator.comparingInt(rank)).toList()) {
            passed += cell.rows();
            if (passed >= place) {
                return rank.applyAsInt(cell);
            }
        }
        throw new IllegalArgumentException("a median needs rows");
    }

    /** The placed rows, where they are placed. */
    Sample placed() {
        return new Sample(cells.stream()
                .filter(cell -> cell.placed() != null)
                .map(Cell::asRead)
                .toList());
    }

    /** Every row as low as it may be. */
    Sample lowest() {
        return new Sample(
                cells.stream().map(cell -> Cell.at(cell.low(), cell.rows())).toList());
    }

    /** Every row as high as it may be. */
    Sample highest() {
        return new Sample(
                cells.stream().map(cell -> Cell.at(cell.high(), cell.rows())).toList());
    }

    /** The placed rows by group and rank; ranks that nobody has are left out. */
    static long[][] table(List<Sample> groups) {
        int[] ranks = groups.stream()
                .flatMap(group -> group.cells().stream())
                .filter(cell -> cell.placed() != null)
                .mapToInt(Cell::place)
                .distinct()
                .sorted()
                .toArray();
        var table = new long[groups.size()][ranks.length];
        for (int g = 0; g < table.length; g++) {
            for (Cell cell : groups.get(g).placed().cells()) {
                table[g][Arrays.binarySearch(ranks, cell.place())] += cell.rows();
            }
        }
        return table;
    }
}
