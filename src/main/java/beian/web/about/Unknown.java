package beian.web.about;

import java.util.Map;

/**
 * Something that is not known of some filings.
 *
 * @param key of its words
 * @param count of how many
 * @param of how many there are in all
 * @param filter of the list of exactly these; empty where no list has one
 */
record Unknown(String key, long count, long of, Map<String, String> filter) {

    /** From 0 to 1; 0 where there is none. */
    public double share() {
        return of == 0 ? 0 : (double) count / of;
    }
}
