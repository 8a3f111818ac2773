package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.store.StoreSettings.Postgres;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many rows at once on PostgreSQL are the rows that statements would have written. */
class RowCopyTest {

    private static final int FEW = 99;
    private static final int MANY = 100;
    private static final List<String> TEXTS = List.of(
            "",
            "\\N",
            "\\.",
            "a\tb\nc\rd\\e\\t",
            "\b\f\u000b\u0001\u007f\u0085\u2028",
            "'; drop table row_copy; --",
            "{\"a\": [\"\\\"\"]}",
            "大模型（千亿）",
            "𠮷🀄",
            " spaces ",
            "more than is sent at once".repeat(1 << 12));
    private static final String INSERT = "insert into row_copy (id, words, bytes, number) values (?, ?, ?, ?)";
    private static final String REPLACE =
            "insert into row_copy (id, words) values (?, ?) on conflict (id) do update set words = excluded.words";
    private static final String READ =
            "select id, words, encode(bytes, 'hex') as bytes, number from row_copy order by id";

    private PostgresStores stores;
    private DataSource target;
    private JdbcClient jdbc;

    @BeforeEach
    void makeATable() {
        stores = new PostgresStores(new Postgres(TestPostgres.newDatabase(), null, null));
        target = stores.events().writer();
        jdbc = JdbcClient.create(target);
        jdbc.sql("create table row_copy (id bigint primary key, words text, bytes bytea, number bigint)")
                .update();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void write(String sql, int count, IntFunction<@Nullable Object[]> row) {
        RowBatch rows = new RowBatch();
        IntStream.range(0, count).forEach(i -> rows.add(sql, row.apply(i)));
        Database.transactionsOn(target).executeInTransaction(() -> rows.write(target));
    }

    private static @Nullable Object[] row(int i) {
        String text = i < TEXTS.size() ? TEXTS.get(i) : i % 2 == 0 ? null : "公司\\" + i;
        byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        return new @Nullable Object[] {(long) i, text, bytes, i % 3 == 0 ? null : Long.MAX_VALUE - i};
    }

    private boolean isCopied(String sql) {
        try (var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            return RowCopy.isFor(connection, sql, MANY);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String words) {
        return jdbc.sql("select count(*) from row_copy where words = ?")
                .param(words)
                .query(Integer.class)
                .single();
    }

    @Test
    void writes_what_statements_write() {
        write(INSERT, FEW, RowCopyTest::row);
        var inserted = jdbc.sql(READ).query().listOfRows();
        jdbc.sql("delete from row_copy").update();
        write(INSERT, 5 * MANY, RowCopyTest::row);
        var copied = jdbc.sql(READ).query().listOfRows();

        assertThat(isCopied(INSERT)).isTrue();
        assertThat(copied).hasSize(5 * MANY);
        assertThat(copied.subList(0, FEW)).isEqualTo(inserted);
        assertThat(copied.subList(0, TEXTS.size()))
                .extracting(found -> found.get("words"))
                .isEqualTo(TEXTS);
    }

    @Test
    void leaves_a_statement_whose_keys_come_again_to_inserts() {
        write(REPLACE, MANY, i -> new Object[] {(long) i, "first"});
        assertThat(isCopied(REPLACE)).isTrue();
        write(REPLACE, MANY, i -> new Object[] {(long) i + FEW, "second"});

        assertThat(isCopied(REPLACE)).isFalse();
        assertThat(count("first")).isEqualTo(FEW);
        assertThat(count("second")).isEqualTo(MANY);
    }

    @Test
    void notices_a_key_that_is_there_already_while_it_still_sends() {
        String large = "大".repeat(2000);
        String replacing = REPLACE + ", number = excluded.number";
        write(replacing, 1, i -> new Object[] {0L, "first"});
        write(replacing, 50 * MANY, i -> new Object[] {(long) i, large});

        assertThat(isCopied(replacing)).isFalse();
        assertThat(count(large)).isEqualTo(50 * MANY);
    }

    @Test
    void refuses_what_statements_refuse_and_leaves_nothing() {
        write(INSERT, MANY, RowCopyTest::row);

        assertThatThrownBy(() -> write(INSERT, MANY, i -> row(i + FEW))).hasStackTraceContaining("duplicate key value");
        assertThatThrownBy(() -> write(INSERT, MANY, i -> new Object[] {i + 1000L, "\u0000", null, null}))
                .hasStackTraceContaining("invalid byte sequence");
        assertThat(isCopied(INSERT)).isTrue();
        assertThat(jdbc.sql(READ).query().listOfRows()).hasSize(MANY);
    }
}
