package beian.registry.fact;

import beian.filing.event.Series;
import beian.platform.column.HeldVersions;
import beian.platform.column.Names;
import beian.platform.projection.Moment;
import beian.registry.statement.Ledger;
import beian.registry.statement.Policy;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every filing up to a position, as numbers: a row is addressed by its place, in the order of the log.
 * Days are numbers of eight digits, such as 20240328; 0 stands for none.
 */
public final class Rows {

    /** A statement as it stands: one row for each row of a batch. */
    public static final int STATEMENT = Ledger.AS_IT_STANDS;
    /** What a filing comes to, by the regulator's word first: one row for each filing. */
    public static final int FILING = Policy.Kind.REGULATOR_FIRST.bit();

    private static final int PLACE = HeldVersions.OWN;
    private static final int BATCH = HeldVersions.OWN + 1;
    private static final int COMPANY = HeldVersions.OWN + 2;
    private static final int REGION = HeldVersions.OWN + 3;
    private static final int ORDINAL = HeldVersions.OWN + 4;
    private static final int ROW = HeldVersions.OWN + 5;
    private static final int BITS = HeldVersions.OWN + 6;
    /** Numbers of a row that are its own, in this order. */
    static final int COUNT = 7;

    static final int WITHDRAWN = 1;
    static final int BLANK = 2;
    static final int LATE = 4;
    static final int WITHHELD = 8;

    private static final int VIEWS_AT = 4;
    private static final int MARKS_AT = 8;
    private static final int SERIES_MASK = 3;
    private static final List<Series> SERIES =
            List.of(Series.FILING, Series.REGISTRATION, Series.ALGORITHM, Series.DEEP_SYNTHESIS);

    final HeldVersions versions;
    final Directories names;

    /** What numbers stand for. */
    record Directories(Names batches, Names companies, Names regions) {}

    Rows(HeldVersions versions, Directories names) {
        this.versions = versions;
        this.names = names;
    }

    static int bits(Series series, int views, int marks) {
        return SERIES.indexOf(series) | views << VIEWS_AT | marks << MARKS_AT;
    }

    /** The rows of a view that are seen at a moment. */
    public void forEach(Moment moment, int view, IntConsumer row) {
        versions.forEach(moment, i -> {
            if ((bits(i) >> VIEWS_AT & view) != 0) {
                row.accept(i);
            }
        });
    }

    private int bits(int row) {
        return versions.get(row, BITS);
    }

    private boolean has(int row, int mark) {
        return (bits(row) >> MARKS_AT & mark) != 0;
    }

    /** The filing as which it counts, by the position of the event that first stated that. */
    public long filing(int row) {
        return versions.get(row, PLACE);
    }

    /** The day on which the row came to be certainly public. */
    public int publicFrom(int row) {
        return versions.get(row, HeldVersions.PUBLIC_FROM);
    }

    /** The first day on which it may have been filed; 0 where there is no date. */
    public int filedFrom(int row) {
        return versions.get(row, HeldVersions.FILED_FROM);
    }

    /** The last such day. */
    public int filedTo(int row) {
        return versions.get(row, HeldVersions.FILED_TO);
    }

    /** The batch of the row, or of the statement that leads. */
    public int batch(int row) {
        return versions.get(row, BATCH);
    }

    public int company(int row) {
        return versions.get(row, COMPANY);
    }

    /** 0 where none is stated. */
    public int region(int row) {
        return versions.get(row, REGION);
    }

    /** 序号 as printed; −1 where none is, or no number. */
    public int ordinal(int row) {
        return versions.get(row, ORDINAL);
    }

    /** Place in the batch, from 1. */
    public int row(int row) {
        return versions.get(row, ROW);
    }

    public Series series(int row) {
        return SERIES.get(bits(row) & SERIES_MASK);
    }

    public boolean isWithdrawn(int row) {
        return has(row, WITHDRAWN);
    }

    /** Whether no registrant is stated. */
    public boolean isBlank(int row) {
        return has(row, BLANK);
    }

    /** Whether its source says that it was entered late (补登). */
    public boolean isLate(int row) {
        return has(row, LATE);
    }

    /** Whether its source says that the name is not public. */
    public boolean isWithheld(int row) {
        return has(row, WITHHELD);
    }

    public String batchName(int batch) {
        return String.valueOf(names.batches().name(batch));
    }

    /** 0 if no row is of that batch. */
    public int batchNumber(String batch) {
        return names.batches().find(batch);
    }

    /** One more than the greatest number of a batch. */
    public int batches() {
        return names.batches().size();
    }

    public String companyName(int company) {
        return String.valueOf(names.companies().name(company));
    }

    /** 0 if no row is of that company. */
    public int companyNumber(String company) {
        return names.companies().find(company);
    }

    /** One more than the greatest number of a company. */
    public int companies() {
        return names.companies().size();
    }

    /** Absent for 0. */
    public @Nullable String regionName(int region) {
        return names.regions().name(region);
    }

    /** 0 if no row is of that region. */
    public int regionNumber(String region) {
        return names.regions().find(region);
    }
}
