package beian.shift.count;

import static beian.platform.column.HeldVersions.FILED_FROM;
import static beian.platform.column.HeldVersions.FILED_TO;
import static beian.platform.column.HeldVersions.KNOWN_FROM;
import static beian.platform.column.HeldVersions.OWN;
import static beian.platform.column.HeldVersions.POSSIBLE_FROM;

import beian.platform.column.Days;
import beian.platform.column.HeldVersions;
import beian.platform.column.Names;
import beian.platform.column.VersionReader;
import beian.platform.projection.Moment;
import java.nio.IntBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of every statement of one generation of the views, as numbers: 44 bytes each. */
final class Statements implements VersionReader.Columns {

    private static final int COMPANY = OWN;
    private static final int REGION = OWN + 1;
    private static final int ALIKE = OWN + 2;
    private static final int COUNT = 3;

    final Names companies;
    final Names regions;
    final AlikeTexts alikes;
    private final HeldVersions versions;

    private Statements(Names companies, Names regions, AlikeTexts alikes, HeldVersions versions) {
        this.companies = companies;
        this.regions = regions;
        this.alikes = alikes;
        this.versions = versions;
    }

    static Statements none() {
        return new Statements(new Names(), new Names(), new AlikeTexts(), HeldVersions.noneBesideHeap(COUNT));
    }

    /** These and what came after them, up to a position that the transaction sees. */
    Statements upTo(long position, JdbcClient jdbc) {
        HeldVersions read =
                new VersionReader("shift_filing", "company_id, region, alike", this).read(jdbc, versions, position);
        alikes.read(jdbc);
        return new Statements(companies, regions, alikes, read);
    }

    @Override
    public void read(ResultSet row, IntBuffer block, int at) throws SQLException {
        int own = VersionReader.FIRST;
        block.put(at + COMPANY, companies.number(row.getString(own)));
        block.put(at + REGION, regions.number(row.getString(own + 1)));
        block.put(at + ALIKE, alikes.number(row.getString(own + 2)));
    }

    /** Those that are seen at a moment. */
    Seen at(Moment moment) {
        return new Seen(versions, versions.at(moment), moment);
    }

    /** Statements as of a moment, as if no other version were there. */
    record Seen(HeldVersions versions, HeldVersions.Seen seen, Moment moment) {

        /** How many versions are held, seen or not. */
        int size() {
            return versions.size();
        }

        boolean test(int version) {
            return seen.test(version);
        }

        /** First day on which it may have been filed, such as 20240328; 0 where there is no date. */
        int filedFrom(int version) {
            return versions.get(version, FILED_FROM);
        }

        int filedTo(int version) {
            return versions.get(version, FILED_TO);
        }

        int company(int version) {
            return versions.get(version, COMPANY);
        }

        int region(int version) {
            return versions.get(version, REGION);
        }

        int alike(int version) {
            return versions.get(version, ALIKE);
        }

        /** Whether anything recorded was published, and filed, so early that days asked about are covered. */
        boolean isObserved() {
            int day = moment.publicAt() == null ? Integer.MAX_VALUE : Days.of(moment.publicAt());
            int filed = Days.of(moment.filedAt());
            for (int i = 0; i < versions.size(); i++) {
                if (versions.get(i, KNOWN_FROM) <= moment.position()
                        && versions.get(i, POSSIBLE_FROM) <= day
                        && (filed == 0 || (filedFrom(i) != 0 && filedFrom(i) <= filed))) {
                    return true;
                }
            }
            return false;
        }
    }
}
