package beian.web.twin;

import java.util.List;

/**
 * A page as data.
 *
 * @param parts what its parts are answered by; the first one is what is cited
 * @param rows where the rows of the file are, as JSON pointers from the whole
 */
record Twin(List<Part> parts, List<String> rows) {

    static Twin of(Part part, String... rows) {
        return new Twin(List.of(part), List.of(rows));
    }
}
