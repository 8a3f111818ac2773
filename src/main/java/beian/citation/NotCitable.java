package beian.citation;

import beian.platform.Rejected;
import java.util.List;
import java.util.stream.Stream;

/** Why an address cannot be cited. */
final class NotCitable {

    private static final int SHOWN = 200;

    private NotCitable() {}

    /**
     * The refusal 422 {@code citation.not-citable}.
     *
     * @param code what is wrong with the address
     * @param mentioned values for the texts of {@code code}, after the address
     */
    static Rejected because(String code, String query, Object... mentioned) {
        String shown = query.length() > SHOWN ? query.substring(0, SHOWN) + "…" : query;
        List<Object> arguments =
                Stream.concat(Stream.of(shown), Stream.of(mentioned)).toList();
        return new Rejected(
                Rejected.Kind.MEANING,
                "citation.not-citable",
                List.of(new Rejected.Flaw("/query", null, "query", code, arguments)),
                shown);
    }
}
