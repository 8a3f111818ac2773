package beian.export.table;

import java.util.List;

/**
 * A list as a table.
 *
 * @param name what it is called in addresses, for example {@code filings}
 * @param zh title in Chinese
 * @param en the same in English
 * @param key names of the columns that tell rows apart
 * @param pin the query parameter that pins the list to a position
 */
public record Table<T>(
        String name,
        String zh,
        String en,
        String descriptionZh,
        String descriptionEn,
        List<String> key,
        String pin,
        List<Column<T>> columns) {

    public static final String KNOWN_AT = "knownAt";

    /** The whole list as a CSV, relative to the folder of all exports and pinned to a position. */
    public String path(long position) {
        return name + "." + Format.CSV.ending() + "?" + pin + "=" + position;
    }
}
