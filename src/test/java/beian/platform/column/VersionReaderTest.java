package beian.platform.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.projection.Moment;
import beian.platform.projection.Recorded;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class VersionReaderTest {

    private static final int FIRST_HALF = 2500;
    private static final int ALL = 4000;
    private static final int CHANGE = 1600;

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:sqlite::memory:", true);
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final VersionReader reader = new VersionReader(
            "version", "number", (row, block, at) -> block.put(at + HeldVersions.OWN, row.getInt(VersionReader.FIRST)));

    @BeforeEach
    void make() {
        jdbc.sql("create table version (known_from, known_to, owner_id, slot, public_from, public_to, possible_from,"
                        + " filed_from, filed_to, number)")
                .update();
    }

    @AfterEach
    void close() {
        database.destroy();
    }

    static Stream<HeldVersions> places() {
        return Stream.of(HeldVersions.none(1), HeldVersions.noneBesideHeap(1));
    }

    @ParameterizedTest
    @MethodSource("places")
    void holds_what_the_table_says_at_every_position_also_of_blocks_that_were_full_when_versions_ended(
            HeldVersions none) {
        add(0, FIRST_HALF);
        HeldVersions before = reader.read(jdbc, none, position(FIRST_HALF - 1));
        end(10, CHANGE);
        end(11, CHANGE); // of the same position
        end(HeldVersions.BLOCK, CHANGE + 1);
        end(2 * HeldVersions.BLOCK - 1, CHANGE + 1);
        add(FIRST_HALF, ALL);
        HeldVersions after = reader.read(jdbc, before, position(ALL - 1));

        assertThat(before.size()).isEqualTo(FIRST_HALF);
        assertThat(after.size()).isEqualTo(ALL);
        assertThat(seen(before, position(FIRST_HALF - 1))).isEqualTo(inTable(position(FIRST_HALF - 1)));
        for (int place :
                new int[] {1, 600, position(FIRST_HALF - 1), CHANGE - 1, CHANGE, CHANGE + 1, position(ALL - 1)}) {
            assertThat(seen(after, place)).as("as of " + place).isEqualTo(inTable(place));
        }
    }

    @Test
    void holds_no_position_that_its_numbers_cannot_say() {
        insert(1, 1L + Integer.MAX_VALUE);
        assertThatThrownBy(() -> reader.read(
                        jdbc, HeldVersions.none(1).grown(0, Integer.MAX_VALUE, new IntBuffer[0]), Long.MAX_VALUE / 2))
                .isInstanceOf(ArithmeticException.class);
    }

    /** Two versions have the same position. */
    private static int position(int number) {
        return 1 + number / 2;
    }

    private void add(int from, int to) {
        for (int number = from; number < to; number++) {
            insert(number, position(number));
        }
    }

    private void insert(int number, long position) {
        jdbc.sql("insert into version values (?, ?, ?, '', '2024-01-01', '9999-12-31', '2024-01-01', null, null, ?)")
                .params(position, Recorded.OPEN, "filing" + number, number)
                .update();
    }

    private void end(int number, int at) {
        assertThat(jdbc.sql("update version set known_to = ? where number = ?")
                        .params(at, number)
                        .update())
                .isEqualTo(1);
    }

    private static List<Integer> seen(HeldVersions held, int position) {
        List<Integer> numbers = new ArrayList<>();
        held.forEach(
                new Moment(1, position, null, null, false),
                version -> numbers.add(held.get(version, HeldVersions.OWN)));
        numbers.sort(null);
        return numbers;
    }

    private List<Integer> inTable(int position) {
        return jdbc.sql("select number from version where known_from <= ? and known_to > ? order by number")
                .params(position, position)
                .query(Integer.class)
                .list();
    }
}
