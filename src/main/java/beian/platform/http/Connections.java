package beian.platform.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What the system may hold back for a client that does not read, and how to close its connection at once. */
@Component
public final class Connections implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Linux would take up to 4 MB for each client, and nobody here would see that it reads nothing. */
    private static final DataSize UNREAD = DataSize.ofKilobytes(128);

    private static final String CUT = Connections.class.getName() + ".cut";

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.txBufSize", Long.toString(UNREAD.toBytes())));
        server.addEngineValves(new Handle());
    }

    /**
     * What closes the connection of a request that goes on asynchronously, from any thread and without waiting for the
     * client: completing such a request would first wait until everything written has been read.
     *
     * @return absent if no server stands behind the request
     */
    public static @Nullable Runnable cut(ServletRequest request) {
        return (Runnable) request.getAttribute(CUT);
    }

    private static final class Handle extends ValveBase {

        Handle() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(CUT, new Cut(request));
            getNext().invoke(request, response);
        }
    }

    private record Cut(Request request) implements Runnable {

        @Override
        public void run() {
            if (request.getAttribute(CUT) == this) { // the server uses its objects again for other requests
                request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, new IOException("The client does not read"));
            }
        }
    }
}
