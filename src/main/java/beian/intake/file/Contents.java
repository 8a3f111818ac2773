package beian.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file, with nothing left out and nothing repaired.
 *
 * @param format as detected from the bytes, whatever the file's name says
 * @param encoding of text files, for example {@code GB18030}; absent where the format fixes it
 * @param tables in the order of the document
 * @param text lines of running text outside tables, in order: titles, dates and notes often stand there
 */
public record Contents(Format format, @Nullable String encoding, List<FoundTable> tables, List<String> text) {

    /** A kind of file, or of pasted text. */
    public enum Format {
        PDF,
        DOCX,
        XLSX,
        HTML,
        CSV,
        TSV,
        MARKDOWN,
        TEXT
    }

    /**
     * A table; one that goes on over several pages is one table.
     *
     * @param title sheet name, caption or the line of text just before it
     */
    public record FoundTable(@Nullable String title, List<Line> lines) {}

    /** One line of cells, as wide as the table: cells that a file leaves out at the end are blank. */
    public record Line(Place place, List<Cell> cells) {}

    /**
     * Where a line stands.
     *
     * @param page of a paged document, from 1
     * @param row within the page, sheet, table or text, from 1
     */
    public record Place(@Nullable Integer page, @Nullable String sheet, int row) {}

    /**
     * One cell.
     *
     * @param text without white space at its ends; lines wrapped by the layout are joined again
     * @param repeated whether it is covered by a merged cell that begins further up or to the left, whose text it repeats
     */
    public record Cell(String text, boolean repeated) {}
}
