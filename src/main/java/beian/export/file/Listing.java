package beian.export.file;

import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole list as of one position; of a long one, only a page at a time is held. */
public final class Listing<T> {

    /** Rows that are held at a time. */
    public static final int PAGE = 2000;

    private final Page<T> first;
    private final Pages<T> pages;

    private Listing(Page<T> first, Pages<T> pages) {
        this.first = first;
        this.pages = pages;
    }

    /** Asks for a page. */
    public interface Pages<T> {

        /**
         * The page after another one.
         *
         * @param before absent for the first page, which finds the position
         */
        Page<T> after(@Nullable Page<T> before);
    }

    /** Takes rows one by one. */
    interface Rows<T> {
        void row(T row) throws IOException;
    }

    /** A list in pages, of which the first is read at once: what is refused is refused before anything is written. */
    public static <T> Listing<T> of(Pages<T> pages) {
        return new Listing<>(pages.after(null), pages);
    }

    /** Asks for a page as of a moment. */
    public interface PagesAsOf<T> {

        /**
         * One page.
         *
         * @param after the position of the row before the page; 0 for the first
         */
        Page<T> page(AsOf asOf, long after);
    }

    /** A list in pages that are all as of the position at which the first one was read. */
    public static <T> Listing<T> of(AsOf asOf, PagesAsOf<T> pages) {
        return of(before -> pages.page(pinned(asOf, before), after(before)));
    }

    public static AsOf pinned(AsOf asOf, @Nullable Page<?> before) {
        return before == null ? asOf : asOf.knownAt(before.position());
    }

    public static long after(@Nullable Page<?> before) {
        Long next = before == null ? null : before.next();
        return next == null ? 0 : next;
    }

    /** A list that has no pages. */
    public static <T> Listing<T> of(Answer<List<T>> whole) {
        List<T> rows = whole.body();
        Page<T> page = new Page<>(whole.position(), rows.size(), rows, null, null);
        return new Listing<>(page, before -> page);
    }

    public long position() {
        return first.position();
    }

    public long total() {
        return first.total();
    }

    /**
     * Goes through all rows.
     *
     * @throws IllegalStateException if there were not as many rows as the first page said
     */
    void forEach(Rows<T> rows) throws IOException {
        Page<T> page = first;
        long count = send(page, rows);
        while (page.next() != null) {
            page = pages.after(page);
            count += send(page, rows);
        }
        if (count != total()) {
            throw new IllegalStateException(count + " rows instead of " + total() + " at position " + position());
        }
    }

    private static <T> int send(Page<T> page, Rows<T> rows) throws IOException {
        for (T row : page.items()) {
            rows.row(row);
        }
        return page.items().size();
    }
}
