package beian.web.twin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page as data.
 *
 * @param parts what its parts are answered by; the first one is what is cited
 * @param lists where the rows of the file are, by the name of their list: as JSON pointers from the whole, with {@code *} for
 *     each item of an outer list
 * @param citable whether the first part is answered as of a position
 */
record Twin(List<Part> parts, Map<String, String> lists, boolean citable) {

    /** One part. Each list is named as the first step to it is. */
    static Twin of(Part part, String... pointers) {
        return of(List.of(part), pointers);
    }

    /** Several parts. Each list is named as the first step to it is: as its part. */
    static Twin of(List<Part> parts, String... pointers) {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String pointer : pointers) {
            lists.put(pointer.split("/", -1)[1], pointer);
        }
        return new Twin(parts, lists, true);
    }

    /** The same with another list of rows, or one that has the same first step as another. */
    Twin and(String name, String pointer) {
        Map<String, String> more = new LinkedHashMap<>(lists);
        more.put(name, pointer);
        return new Twin(parts, more, citable);
    }

    /** The same, but of what is no answer as of a position. */
    Twin uncited() {
        return new Twin(parts, lists, false);
    }
}
