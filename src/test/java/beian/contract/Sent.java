package beian.contract;

import java.net.http.HttpRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request, and what may be answered to it.
 *
 * @param documented the statuses that the description names; empty if it has no such operation
 * @param body as it is sent; absent if there is none
 */
record Sent(
        HttpRequest request,
        Set<String> documented,
        @Nullable String body) {

    @Override
    public String toString() {
        String text = body == null ? "" : body.length() > 300 ? body.substring(0, 300) + "…" : body;
        return request.method() + " " + request.uri() + " " + request.headers().map() + " " + text;
    }
}
