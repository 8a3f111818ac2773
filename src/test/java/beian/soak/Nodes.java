package beian.soak;

import beian.Http;
import beian.Http.Reply;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Nodes as a client knows them: whoever meets one that has stopped goes over to the other. */
final class Nodes {

    private static final int ATTEMPTS = 40;

    private final List<Http> nodes;

    Nodes(List<SoakNode> nodes) {
        this.nodes = nodes.stream().map(node -> new Http(node.port())).toList();
    }

    Http get(int number) {
        return nodes.get(Math.floorMod(number, nodes.size()));
    }

    /** Asks the preferred node, or another one if that does not answer; for what may be sent twice. */
    Reply ask(int preferred, Function<Http, Reply> request) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Reply reply = once(preferred + attempt, request);
            if (reply != null) {
                return reply;
            }
        }
        throw new AssertionError("No node answers");
    }

    /** Asks one node only; absent if it does not answer, whatever became of the request. */
    @Nullable
    Reply once(int number, Function<Http, Reply> request) {
        try {
            return request.apply(get(number));
        } catch (UncheckedIOException stopped) {
            return null;
        }
    }
}
