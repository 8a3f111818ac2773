package beian.platform.projection;

import beian.platform.SearchSound;
import beian.platform.SearchText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conditions of a query over a view, and their values; a condition whose value is absent is left out. */
public final class Where {

    private static final Pattern WORDS = Pattern.compile("\\s+");

    private static final String LIKE = " like ? escape '\\'";

    private final StringBuilder sql = new StringBuilder(" where 1 = 1");
    private final List<Object> values = new ArrayList<>();

    /** Adds {@code condition}, which holds one {@code ?} for {@code value}. */
    public Where and(String condition, @Nullable Object value) {
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            sql.append(" and 1 = 0"); // no recorded text holds a NUL, and PostgreSQL cannot be asked for one
        } else if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value instanceof Enum<?> constant ? constant.name() : value);
        }
        return this;
    }

    /** Adds {@code condition}, in which {@code (?)} stands for a list of values; nothing is in an empty one. */
    public Where among(String condition, @Nullable Collection<?> list) {
        if (list != null) {
            sql.append(" and ").append(condition.replace("(?)", "(" + marks(list) + ")"));
            values.addAll(list);
        }
        return this;
    }

    /** Adds that one of two columns holds a value of the list. */
    public Where amongEither(String column, String other, @Nullable Collection<String> list) {
        if (list != null) {
            List<String> storable =
                    list.stream().filter(value -> value.indexOf('\0') < 0).toList();
            String marks = marks(storable);
            sql.append(" and (").append(column).append(" in (").append(marks).append(") or ");
            sql.append(other).append(" in (").append(marks).append("))");
            values.addAll(storable);
            values.addAll(storable);
        }
        return this;
    }

    private static String marks(Collection<?> list) {
        return list.isEmpty() ? "null" : "?" + ", ?".repeat(list.size() - 1);
    }

    /** Adds a condition with other conditions inside, for which {@code (?)} stands. */
    public Where within(String condition, Where inner) {
        sql.append(" and ").append(condition.replace("(?)", inner.sql));
        values.addAll(inner.values);
        return this;
    }

    /** Adds that not all of {@code other} conditions hold; absent values in columns count as not holding. */
    public Where not(Where other) {
        sql.append(" and not coalesce((")
                .append(other.sql.substring(" where ".length()))
                .append("), false)");
        values.addAll(other.values);
        return this;
    }

    /** Adds that either the condition with others inside holds, or {@code column} is in a list. */
    public Where withinOrAmong(String condition, Where inner, String column, Collection<?> list) {
        if (list.isEmpty()) {
            return within(condition, inner);
        }
        sql.append(" and (").append(condition.replace("(?)", inner.sql));
        sql.append(" or ").append(column).append(" in (").append(marks(list)).append("))");
        values.addAll(inner.values);
        values.addAll(list);
        return this;
    }

    /** Adds that every word of {@code text} occurs in {@code column}, which holds {@link SearchText}. */
    public Where contains(String column, @Nullable String text) {
        if (text != null) {
            for (String word : WORDS.splitAsStream(text.strip()).toList()) {
                and(column + LIKE, like(SearchText.of(word)));
            }
        }
        return this;
    }

    /**
     * Adds that every word of {@code text} occurs in {@code column}, which holds {@link SearchText}, or in {@code sounds},
     * which holds {@link SearchSound}.
     */
    public Where containsOrSounds(String column, String sounds, @Nullable String text) {
        if (text != null) {
            for (String word : WORDS.splitAsStream(text.strip()).toList()) {
                String sought = SearchSound.sought(word);
                if (sought == null || word.indexOf('\0') >= 0) {
                    contains(column, word);
                } else {
                    sql.append(" and (" + column + LIKE + " or " + column + LIKE + " or " + sounds + LIKE + ")");
                    values.add(like(SearchText.of(word)));
                    values.add(like(SearchSound.simplified(SearchText.of(word))));
                    values.add(like(sought));
                }
            }
        }
        return this;
    }

    private static String like(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Adds that a row comes after another in the order of a key and, where that is the same, of a second one. */
    public Where after(String key, Object value, String second, long at) {
        sql.append(" and (" + key + ", " + second + ") > (?, ?)");
        values.add(value);
        values.add(at);
        return this;
    }

    /** The conditions and their values, to be compared. */
    public record Conditions(String sql, List<Object> values) {}

    public Conditions conditions() {
        return new Conditions(sql.toString(), List.copyOf(values));
    }

    /** The same conditions, to which others can be added. */
    public Where copy() {
        Where copy = new Where();
        copy.sql.setLength(0);
        copy.sql.append(sql);
        copy.values.addAll(values);
        return copy;
    }

    /** {@code select} with these conditions and what follows them. */
    public JdbcClient.StatementSpec query(JdbcClient jdbc, String select, String rest) {
        return jdbc.sql(select + sql + rest).params(values);
    }
}
