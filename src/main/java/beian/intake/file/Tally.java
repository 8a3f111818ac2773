package beian.intake.file;

/** Counts what was found in one file, and refuses what is more than anybody publishes. */
public final class Tally {

    public static final int BYTES = 16 * 1024 * 1024;
    public static final int ROWS = 10_000;
    public static final int COLUMNS = 64;
    public static final int PAGES = 2_000;
    /** Characters of all cells and lines together; a merged cell counts as often as it is repeated. */
    private static final long CHARACTERS = 8L * 1024 * 1024;

    private final ReadingProgress progress;
    private int pages;
    private int rows;
    private long characters;

    public Tally(ReadingProgress progress) {
        this.progress = progress;
    }

    /**
     * One more row of a table.
     *
     * @throws Unreadable {@code file.too-many-rows}
     */
    public void row() {
        rows++;
        if (rows > ROWS) {
            throw new Unreadable("file.too-many-rows", ROWS);
        }
        progress.at(pages, rows);
    }

    /** As many pages as this were read. */
    public void pagesRead(int count) {
        pages = count;
        progress.at(pages, rows);
    }

    /**
     * More pages are not read.
     *
     * @throws Unreadable {@code file.too-many-pages}
     */
    public static void requirePages(int count) {
        if (count > PAGES) {
            throw new Unreadable("file.too-many-pages", count, PAGES);
        }
    }

    /**
     * Wider tables are not read.
     *
     * @throws Unreadable {@code file.too-many-columns}
     */
    public static void requireColumns(int count) {
        if (count > COLUMNS) {
            throw new Unreadable("file.too-many-columns", COLUMNS);
        }
    }

    /**
     * The same text, counted.
     *
     * @throws Unreadable {@code file.expands} if all texts together are longer than any publication
     */
    public String text(String text) {
        characters += text.length();
        if (characters > CHARACTERS) {
            throw new Unreadable("file.expands");
        }
        return text;
    }
}
