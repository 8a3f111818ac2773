package beian.platform.http;

import beian.platform.Rejected;
import beian.platform.projection.Progress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** {@code ?atLeast=<position>}: answers once every projection has come that far, so that one reads one's own writes. */
@Component
final class AtLeast implements HandlerInterceptor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Progress progress;

    AtLeast(Progress progress) {
        this.progress = progress;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter("atLeast");
        if (asked != null) {
            await(position(asked));
        }
        return true;
    }

    private static long position(String asked) {
        try {
            return Long.parseLong(asked);
        } catch (NumberFormatException e) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "atLeast", asked);
        }
    }

    private void await(long position) {
        long head = progress.head();
        if (position > head) {
            throw new Rejected(Rejected.Kind.MEANING, "position.beyond-head", position, head);
        }
        if (!progress.await(position, PATIENCE)) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "position.not-reached", position);
        }
    }
}
