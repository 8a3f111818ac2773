package beian.platform.http;

import beian.platform.Rejected;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says from within a filter why a request is refused, as a handler would: a page for people, a problem document for programs. */
@Component
public final class Refusing {

    /** Where a handler tells it; nobody can ask for it from outside. */
    public static final String PATH = "/refused";

    private static final String REFUSAL = Refusing.class.getName();

    /** Answers the request; its body is not read. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Rejected why)
            throws ServletException, IOException {
        request.setAttribute(REFUSAL, why);
        request.getRequestDispatcher(PATH).forward(new Unread(request), response);
    }

    /** Why a request was refused; absent if it was not. */
    public static @Nullable Rejected refusal(HttpServletRequest request) {
        return (Rejected) request.getAttribute(REFUSAL);
    }

    /** A request of which nothing more is taken than what it wants to be answered in. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return super.getMethod().equals("HEAD") ? "HEAD" : "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
