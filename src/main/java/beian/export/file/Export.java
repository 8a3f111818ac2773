package beian.export.file;

import beian.export.table.Format;
import beian.export.table.Table;
import java.util.List;

/**
 * A list that is to be written to a file.
 *
 * @param about what the file says of itself
 * @param bom whether a CSV begins with a byte order mark, by which spreadsheets know UTF-8
 * @param notice whether a CSV begins with comment lines
 */
public record Export<T>(
        Format format, Table<T> table, Listing<T> listing, List<Fact> about, boolean bom, boolean notice) {

    /** Something that a file says of itself, labelled in both languages. */
    public record Fact(String zh, String en, String value) {}
}
