package beian.export;

import beian.export.list.Tables;
import beian.export.table.Column;
import beian.export.table.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the columns of every list mean, and what may be done with them, from the specifications that write the files. */
@Component
public final class Dictionary {

    private final Notice notice;

    Dictionary(Notice notice) {
        this.notice = notice;
    }

    /** The same in both languages. */
    public record Text(String zh, String en) {}

    /**
     * A list that can be exported.
     *
     * @param name what it is called in addresses
     * @param key names of the columns that tell rows apart
     */
    public record Described(String name, Text title, Text about, List<String> key, List<Entry> columns) {}

    /**
     * One of its columns.
     *
     * @param kind TEXT, INTEGER, DIFFERENCE, NUMBER, BOOLEAN, DATE, PARTIAL_DATE or INSTANT
     * @param required whether no cell is blank
     * @param values the only texts that occur; empty if others may
     */
    public record Entry(String name, String kind, boolean required, List<String> values, Text title, Text about) {}

    public List<Described> lists() {
        return Tables.ALL.stream().map(Dictionary::described).toList();
    }

    /** What may be done with the data, and where they come from. */
    public Text notice() {
        return new Text(notice.zh(), notice.en());
    }

    private static Described described(Table<?> table) {
        return new Described(
                table.name(),
                new Text(table.zh(), table.en()),
                new Text(table.descriptionZh(), table.descriptionEn()),
                table.key(),
                table.columns().stream().map(Dictionary::entry).toList());
    }

    private static Entry entry(Column<?> column) {
        return new Entry(
                column.name(),
                column.type().kind().name(),
                column.type().required(),
                column.type().values(),
                new Text(column.zh(), column.en()),
                new Text(column.descriptionZh(), column.descriptionEn()));
    }
}
