package beian.registry.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of one cell comes from, when sources differ or it is not the leading one's.
 *
 * @param value what is answered
 * @param source whose word won
 * @param statement in which statement it stands
 * @param disagree what others state instead
 */
public record Side(Cell cell, @Nullable String value, String source, String statement, List<Other> disagree) {

    /** What another source states. */
    public record Other(String value, String source, String statement) {}
}
