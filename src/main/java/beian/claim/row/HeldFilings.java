package beian.claim.row;

import static beian.platform.column.HeldVersions.FILED_FROM;
import static beian.platform.column.HeldVersions.FILED_TO;
import static beian.platform.column.HeldVersions.POSSIBLE_FROM;
import static beian.platform.column.HeldVersions.PUBLIC_FROM;
import static beian.platform.column.HeldVersions.PUBLIC_TO;

import beian.claim.reading.Kind;
import beian.filing.event.Series;
import beian.platform.column.Days;
import beian.platform.column.HeldVersions;
import beian.platform.column.Names;
import beian.platform.column.VersionReader;
import beian.platform.projection.Moment;
import beian.ruleset.Classification;
import beian.ruleset.Ruleset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every version of every statement of one generation of the views, as numbers: about 75 bytes each. Those of filings of
 * which one source speaks can be gone through; of what kind they are is said by the words of one ruleset.
 */
final class HeldFilings implements VersionReader.Columns {

    private static final int LONGS = 3;

    private static final int BATCH = 5;
    private static final int SOURCE = 6;
    private static final int COMPANY = 7;
    private static final int REGION = 8;
    private static final int SCALE = 9;
    private static final int KIND = 10;
    private static final int MARKS = 11;
    private static final int INTS = 13;

    private static final int SINGLE = 1;
    private static final int WITHDRAWN = 2;
    private static final int SERIES_AT = 2;
    private static final List<Series> SERIES = List.of(Series.values());

    private static final String COLUMNS = "place, public_to, possible_from, filed_from, filed_to, batch_id, source,"
            + " company_id, region, scale, model, scenario, registrant, statements, series, withdrawn";

    final Names batches;
    final Names sources;
    final Names companies;
    final Names regions;
    final Names scales;
    private final Kinds kinds;
    private final Ruleset ruleset;
    private final HeldVersions versions;

    private HeldFilings(HeldFilings before, HeldVersions versions) {
        this.batches = before.batches;
        this.sources = before.sources;
        this.companies = before.companies;
        this.regions = before.regions;
        this.scales = before.scales;
        this.kinds = before.kinds;
        this.ruleset = before.ruleset;
        this.versions = versions;
    }

    /** None yet, to be classified by these rules. */
    HeldFilings(Ruleset ruleset) {
        this.batches = new Names();
        this.sources = new Names();
        this.companies = new Names();
        this.regions = new Names();
        this.scales = new Names();
        this.kinds = new Kinds(new HashMap<>(), new ArrayList<>());
        this.ruleset = ruleset;
        this.versions = HeldVersions.none(LONGS, INTS);
    }

    /** The few kinds that there are, by number. */
    private record Kinds(Map<Kind, Integer> numbers, List<Kind> all) {

        private synchronized int number(Kind kind) {
            return numbers.computeIfAbsent(kind, added -> {
                all.add(added);
                return all.size() - 1;
            });
        }

        private synchronized Kind of(int number) {
            return all.get(number);
        }
    }

    /** These and what came after them, up to a position that the transaction sees. */
    HeldFilings upTo(long position, JdbcClient jdbc) {
        return new HeldFilings(this, new VersionReader("claim_filing", COLUMNS, this).read(jdbc, versions, position));
    }

    /** Whether they are classified by these rules. */
    boolean isBy(Ruleset other) {
        return ruleset.hash().equals(other.hash());
    }

    @Override
    public void read(ResultSet row, long[] longs, int atLong, int[] ints, int atInt) throws SQLException {
        int own = VersionReader.FIRST;
        longs[atLong + 2] = row.getLong(own);
        ints[atInt + PUBLIC_FROM] = Days.of(row.getString(5));
        ints[atInt + PUBLIC_TO] = Days.of(row.getString(own + 1));
        ints[atInt + POSSIBLE_FROM] = Days.of(row.getString(own + 2));
        ints[atInt + FILED_FROM] = Days.of(row.getString(own + 3));
        ints[atInt + FILED_TO] = Days.of(row.getString(own + 4));
        ints[atInt + BATCH] = batches.number(row.getString(own + 5));
        ints[atInt + SOURCE] = sources.number(row.getString(own + 6));
        ints[atInt + COMPANY] = companies.number(row.getString(own + 7));
        ints[atInt + REGION] = regions.number(row.getString(own + 8));
        ints[atInt + SCALE] = scales.number(row.getString(own + 9));
        Classification said =
                ruleset.classify(row.getString(own + 10), row.getString(own + 11), row.getString(own + 12));
        ints[atInt + KIND] = kinds.number(new Kind(said.focus(), said.sector(), said.modality()));
        ints[atInt + MARKS] = marks(row, own + 13);
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
        return (versions.intOf(version, MARKS) & mark) != 0;
    }

    /** Position of the event that first stated the filing. */
    long place(int version) {
        return versions.longOf(version, 2);
    }

    /** 0 where no date is stated. */
    int filedFrom(int version) {
        return versions.intOf(version, FILED_FROM);
    }

    int filedTo(int version) {
        return versions.intOf(version, FILED_TO);
    }

    int batch(int version) {
        return versions.intOf(version, BATCH);
    }

    int source(int version) {
        return versions.intOf(version, SOURCE);
    }

    int company(int version) {
        return versions.intOf(version, COMPANY);
    }

    int region(int version) {
        return versions.intOf(version, REGION);
    }

    int scale(int version) {
        return versions.intOf(version, SCALE);
    }

    Kind kind(int version) {
        return kinds.of(versions.intOf(version, KIND));
    }

    String series(int version) {
        return SERIES.get(versions.intOf(version, MARKS) >> SERIES_AT).name();
    }

    boolean isWithdrawn(int version) {
        return has(version, WITHDRAWN);
    }

    static String name(Names names, int number) {
        return Objects.requireNonNull(names.name(number));
    }
}
