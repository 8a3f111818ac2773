package beian.platform.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Asks an endpoint of ours from within a request: the same handlers, converters and problem documents, without a connection.
 */
@Component
public final class InProcess {

    private final ObjectProvider<DispatcherServlet> servlet;

    InProcess(ObjectProvider<DispatcherServlet> servlet) {
        this.servlet = servlet;
    }

    /**
     * What an endpoint answers.
     *
     * @param contentType empty if it names none
     * @param position what {@code Log-Position} states; absent if it is not there
     */
    public record Reply(
            int status, String contentType, @Nullable Long position, String body) {}

    /**
     * The answer to a GET that asks for JSON, with no other header.
     *
     * @param path percent-encoded, without the context path
     * @param parameters decoded
     * @throws IllegalStateException if the calling thread handles no request
     */
    public Reply get(String path, Map<String, List<String>> parameters) {
        ServletRequestAttributes outer = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        InnerResponse response = new InnerResponse(Objects.requireNonNull(outer.getResponse()));
        try {
            servlet.getObject().service(new InnerRequest(outer.getRequest(), path, parameters), response);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("A handler left its failure to the container", e);
        }
        return response.reply();
    }
}
