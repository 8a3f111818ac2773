package beian.access.route;

import beian.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A row of the table.
 *
 * @param pattern as the handler that answers is mapped
 * @param role that it asks for; absent if anyone may
 */
public record Route(
        HttpMethod method, PathPattern pattern, @Nullable Role role) {

    private static final String ANYONE = "ANYONE";
    private static final int CELLS = 3;

    /** Reads {@code <role> <method> <pattern>}. */
    static Route read(String line) {
        String[] cells = line.strip().split(" +", CELLS);
        return new Route(
                HttpMethod.valueOf(cells[1]),
                PathPatternParser.defaultInstance.parse(cells[2]),
                cells[0].equals(ANYONE) ? null : Role.valueOf(cells[0]));
    }

    /** HEAD is asked of whatever answers GET. */
    boolean answers(HttpMethod asked) {
        return method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }
}
