package beian.registry;

import beian.registry.PlainStatement.Told;
import java.util.List;
import java.util.Objects;

/** Whose word comes first. */
final class PlainPolicy {

    static final String REGULATOR_FIRST = "regulator-first";
    static final String LATEST = "latest";
    static final String SOURCE = "source:";

    private PlainPolicy() {}

    static Told told(PlainStatement statement, String field) {
        return Objects.requireNonNull(statement.fields.get(field));
    }

    static PlainStatement leading(String view, List<PlainStatement> among) {
        PlainStatement leading = among.get(0);
        for (PlainStatement other : among) {
            Told itself = new Told(null, null, other.position, other.source, other.publishedOn);
            Told best = new Told(null, null, leading.position, leading.source, leading.publishedOn);
            if (comesBefore(view, other, itself, leading, best)) {
                leading = other;
            }
        }
        return leading;
    }

    /** The statement whose word on a field is answered with comes first. */
    static void sort(String view, String field, List<PlainStatement> stating) {
        stating.sort((a, b) -> {
            if (a == b) {
                return 0;
            }
            return comesBefore(view, a, told(a, field), b, told(b, field)) ? -1 : 1;
        });
    }

    private static boolean comesBefore(String view, PlainStatement a, Told told, PlainStatement b, Told other) {
        if (view.equals(REGULATOR_FIRST) && isRegulator(a) != isRegulator(b)) {
            return isRegulator(a);
        }
        int later = PlainLog.last(told.publishedOn()).compareTo(PlainLog.last(other.publishedOn()));
        return later == 0 ? told.position() > other.position() : later > 0;
    }

    private static boolean isRegulator(PlainStatement statement) {
        return statement.source.contains("互联网信息办公室") || statement.source.contains("网信办");
    }
}
