package beian.intake.row;

import beian.intake.layout.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something doubtful about a row, for a person to look at; the row stays as it is printed.
 *
 * @param code has a sentence under {@code flag.<code>} in the texts for people
 * @param field the cell that it is about; absent if it is about the row
 * @param proposed what the cell should hold, where that is evident
 * @param parameters facts for whoever decides, for example the usual spelling
 */
public record Flag(
        String code, @Nullable Field field, @Nullable String proposed, List<String> parameters) {

    public static Flag of(String code, @Nullable Field field, String... parameters) {
        return new Flag(code, field, null, List.of(parameters));
    }

    public Flag proposing(@Nullable String value) {
        return new Flag(code, field, value, parameters);
    }
}
