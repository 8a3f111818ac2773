package beian.citation;

import beian.platform.projection.Query;
import java.util.Locale;

/** One citation by its id, in either case of its letters. Refused with {@code citation.unknown} if there is none. */
record FindCitation(String citationId) implements Query<Citation> {

    /** As Crockford's base 32 is read: o stands for 0, i and l for 1. */
    FindCitation {
        citationId = citationId
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}
