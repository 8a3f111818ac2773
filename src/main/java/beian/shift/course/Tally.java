package beian.shift.course;

import beian.ruleset.Ruleset;
import beian.scale.Disclosure;
import beian.scale.ParameterScale;
import beian.scale.ScaleKind;
import beian.scale.ScaleReader;
import beian.scale.Standing;
import beian.scale.Tiers;
import beian.shift.count.Counted;
import beian.statistics.Finding;
import beian.statistics.Proportion;
import beian.statistics.Range;
import beian.statistics.Sample;
import beian.statistics.Sample.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up the rows of one group under one ruleset. */
public final class Tally {

    static final double LEVEL = 0.95;

    private final Ruleset ruleset;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Exact, Long> exact = new HashMap<>();
    /** The same few texts stand in thousands of rows. */
    private final Map<String, Read> texts = new HashMap<>();

    private int rows;
    private int notPlaced;
    private int noFigure;
    private int undisclosed;
    private int withdrawn;

    /**
     * An exact size.
     *
     * @param day ISO day of publication; absent if it is known to the month or year only
     */
    record Exact(@Nullable String day, long parameters) {

        /** The day that is known. */
        LocalDate date() {
            if (day == null) {
                throw new IllegalStateException("no day is known");
            }
            return LocalDate.parse(day);
        }
    }

    /** What a text says, and where the ruleset places that. */
    private record Read(ParameterScale scale, Standing standing) {}

    public Tally(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    /**
     * Adds rows that are alike.
     *
     * @param assumed the tier at which rows that state no figure are assumed to be; absent: nothing is assumed
     */
    public void add(Counted alike, @Nullable Integer assumed) {
        int n = alike.rows();
        if (alike.withdrawn()) {
            withdrawn += n;
            return;
        }
        rows += n;
        Read read = read(alike.scale());
        ParameterScale scale = read.scale();
        Standing standing = read.standing();
        Disclosure disclosure = Disclosure.of(scale.kind());
        if (disclosure != Disclosure.FIGURE && assumed != null) {
            cells.add(Cell.at(assumed, n));
            return;
        }
        if (scale.kind() == ScaleKind.EXACT && scale.lower() != null) {
            exact.merge(new Exact(alike.day(), scale.lower()), (long) n, Long::sum);
        }
        switch (disclosure) {
            case UNDISCLOSED -> undisclosed += n;
            case NO_FIGURE -> noFigure += n;
            case FIGURE -> notPlaced += standing.isCounted() ? 0 : n;
        }
        cells.add(
                standing.isCounted()
                        ? Cell.wide(standing.counted(), standing.lowest(), standing.highest(), n)
                        : Cell.unplaced(standing.lowest(), standing.highest(), n));
    }

    private Read read(@Nullable String text) {
        return texts.computeIfAbsent(text == null ? "" : text, key -> {
            ParameterScale scale = ScaleReader.read(text);
            return new Read(scale, ruleset.place(scale));
        });
    }

    public int rows() {
        return rows;
    }

    public int placed() {
        return rows - notPlaced - noFigure - undisclosed;
    }

    public int notPlaced() {
        return notPlaced;
    }

    public int noFigure() {
        return noFigure;
    }

    public int undisclosed() {
        return undisclosed;
    }

    public int withdrawn() {
        return withdrawn;
    }

    /** How many there are of each. */
    Map<Exact, Long> exact() {
        return exact;
    }

    Sample sample() {
        return new Sample(cells);
    }

    public List<Share> tiers() {
        return IntStream.range(0, tierList().size())
                .mapToObj(rank -> share(
                        rank,
                        cell -> cell.placed() != null && cell.placed() == rank,
                        cell -> cell.low() == rank && cell.high() == rank,
                        cell -> cell.low() <= rank && rank <= cell.high()))
                .toList();
    }

    public List<Share> below() {
        return IntStream.range(1, tierList().size())
                .mapToObj(rank -> share(
                        rank,
                        cell -> cell.placed() != null && cell.placed() < rank,
                        cell -> cell.high() < rank,
                        cell -> cell.low() < rank))
                .toList();
    }

    private Share share(int rank, Predicate<Cell> here, Predicate<Cell> certainly, Predicate<Cell> possibly) {
        int count = count(here);
        int certain = count(certainly);
        int possible = count(possibly);
        Proportion share = placed() == 0 ? null : Proportion.of(count, placed());
        Range all = rows == 0 ? new Range(0, 0) : Range.ofShare(certain, possible, rows);
        return new Share(
                tierList().get(rank).code(),
                count,
                share == null ? null : share.share(),
                share == null ? null : share.wilson(LEVEL),
                share == null ? null : share.clopperPearson(LEVEL),
                certain,
                possible,
                all.low(),
                all.high());
    }

    private int count(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToInt(cell -> (int) cell.rows()).sum();
    }

    @Nullable
    public Median median() {
        if (rows == 0) {
            return null;
        }
        Finding<Range> placed = sample().median();
        Range all = sample().medianBand();
        return new Median(
                placed.value().map(range -> code(range.low())).orElse(null),
                placed.value().map(range -> code(range.high())).orElse(null),
                code(all.low()),
                code(all.high()));
    }

    private String code(double rank) {
        return tierList().get((int) rank).code();
    }

    private Tiers tierList() {
        return ruleset.tiers();
    }
}
