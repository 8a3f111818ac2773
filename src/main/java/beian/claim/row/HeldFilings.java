package beian.claim.row;

import static beian.platform.column.HeldVersions.FILED_FROM;
import static beian.platform.column.HeldVersions.FILED_TO;
import static beian.platform.column.HeldVersions.KNOWN_FROM;
import static beian.platform.column.HeldVersions.OWN;
import static beian.platform.column.HeldVersions.PUBLIC_FROM;

import beian.filing.event.Series;
import beian.platform.column.HeldVersions;
import beian.platform.column.Names;
import beian.platform.column.VersionReader;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.ruleset.Ruleset;
import java.nio.IntBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Versions of statements of one generation of the views, as numbers: 68 bytes each. Those of filings of which one
 * source speaks can be gone through.
 */
public final class HeldFilings implements VersionReader.Columns {

    private static final int PLACE = OWN;
    private static final int BATCH = OWN + 1;
    private static final int SOURCE = OWN + 2;
    private static final int COMPANY = OWN + 3;
    private static final int REGION = OWN + 4;
    private static final int SCALE = OWN + 5;
    private static final int KIND = OWN + 6;
    private static final int NUMBER = OWN + 7;
    private static final int MARKS = OWN + 8;
    private static final int COUNT = 9;

    private static final int SINGLE = 1;
    private static final int WITHDRAWN = 2;
    private static final int SERIES_AT = 2;
    private static final List<Series> SERIES = List.of(Series.values());

    private static final String COLUMNS =
            "place, batch_id, source, company_id, region, scale, model, scenario, registrant,"
                    + " number, statements, series, withdrawn";

    final Names batches;
    final Names sources;
    final Names companies;
    final Names regions;
    final Names scales;
    final HeldKinds kinds;
    private final HeldVersions versions;

    private HeldFilings(HeldFilings before, HeldVersions versions) {
        this.batches = before.batches;
        this.sources = before.sources;
        this.companies = before.companies;
        this.regions = before.regions;
        this.scales = before.scales;
        this.kinds = before.kinds;
        this.versions = versions;
    }

    private HeldFilings(List<Ruleset> rulesets, HeldVersions none) {
        this.batches = new Names();
        this.sources = new Names();
        this.companies = new Names();
        this.regions = new Names();
        this.scales = new Names();
        this.kinds = new HeldKinds(rulesets);
        this.versions = none;
    }

    /** Nothing yet, and on the heap: to be let go soon, or where memory runs short. */
    public static HeldFilings none(List<Ruleset> rulesets) {
        return new HeldFilings(rulesets, HeldVersions.none(COUNT));
    }

    /** Nothing yet, and beside the heap: to be held as long as the tables stand. */
    static HeldFilings noneBesideHeap(List<Ruleset> rulesets) {
        return new HeldFilings(rulesets, HeldVersions.noneBesideHeap(COUNT));
    }

    /** Whether filings are classified by the words of these. */
    public boolean areBy(List<Ruleset> rulesets) {
        return kinds.areBy(rulesets);
    }

    /** All of them up to a position that the transaction sees, read on from where these are held. */
    public HeldFilings upTo(long position, JdbcClient jdbc) {
        return new HeldFilings(this, reader().read(jdbc, versions, position));
    }

    /** Some of them, whenever they were stated. */
    static HeldFilings some(Where which, List<Ruleset> rulesets, JdbcClient jdbc) {
        HeldFilings none = none(rulesets);
        return new HeldFilings(none, none.reader().read(jdbc, none.versions, which));
    }

    private VersionReader reader() {
        return new VersionReader("claim_filing", COLUMNS, this);
    }

    @Override
    public void read(ResultSet row, IntBuffer block, int at) throws SQLException {
        int own = VersionReader.FIRST;
        block.put(at + PLACE, Math.toIntExact(row.getLong(own)));
        block.put(at + BATCH, batches.number(row.getString(own + 1)));
        block.put(at + SOURCE, sources.number(row.getString(own + 2)));
        block.put(at + COMPANY, companies.number(row.getString(own + 3)));
        block.put(at + REGION, regions.number(row.getString(own + 4)));
        block.put(at + SCALE, scales.number(row.getString(own + 5)));
        block.put(at + KIND, kinds.number(row.getString(own + 6), row.getString(own + 7), row.getString(own + 8)));
        String number = row.getString(own + 9);
        block.put(at + NUMBER, number == null ? 0 : digest(number));
        block.put(at + MARKS, marks(row, own + 10));
    }

    /** What stands for a number, of which there are as many as filings: seldom that of another one, and never 0. */
    static int digest(String number) {
        return number.hashCode() | 1;
    }

    private static int marks(ResultSet row, int column) throws SQLException {
        int marks = row.getInt(column) == 1 ? SINGLE : 0;
        marks |= SERIES.indexOf(Series.valueOf(row.getString(column + 1))) << SERIES_AT;
        row.getLong(column + 2);
        return row.wasNull() ? marks : marks | WITHDRAWN;
    }

    /** Statements of filings that have no other one, as they are seen at a moment. */
    void single(Moment moment, IntConsumer version) {
        versions.forEach(moment, i -> {
            if (has(i, SINGLE)) {
                version.accept(i);
            }
        });
    }

    private boolean has(int version, int mark) {
        return (versions.get(version, MARKS) & mark) != 0;
    }

    /** Position of the event that first stated the filing. */
    long place(int version) {
        return versions.get(version, PLACE);
    }

    /** 0 where no date is stated. */
    int filedFrom(int version) {
        return versions.get(version, FILED_FROM);
    }

    int filedTo(int version) {
        return versions.get(version, FILED_TO);
    }

    int batch(int version) {
        return versions.get(version, BATCH);
    }

    int source(int version) {
        return versions.get(version, SOURCE);
    }

    int company(int version) {
        return versions.get(version, COMPANY);
    }

    int region(int version) {
        return versions.get(version, REGION);
    }

    int scale(int version) {
        return versions.get(version, SCALE);
    }

    int kind(int version) {
        return versions.get(version, KIND);
    }

    /** What {@link #digest} says of its number; 0 where none is stated. */
    int number(int version) {
        return versions.get(version, NUMBER);
    }

    /** The same for all that do not differ in series and in whether they are withdrawn. */
    int marks(int version) {
        return versions.get(version, MARKS);
    }

    /** Position of the event that made the version. */
    long knownFrom(int version) {
        return versions.get(version, KNOWN_FROM);
    }

    /** The day from which it was certainly public. */
    int publicFrom(int version) {
        return versions.get(version, PUBLIC_FROM);
    }

    String series(int version) {
        return SERIES.get(versions.get(version, MARKS) >> SERIES_AT).name();
    }

    boolean isWithdrawn(int version) {
        return has(version, WITHDRAWN);
    }

    static String name(Names names, int number) {
        return Objects.requireNonNull(names.name(number));
    }
}
