package beian.platform.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A client that sends its body a byte now and then holds a thread, whether somebody reads the body or the server passes over
 * it after an answer; the server by itself only minds silence. Such a connection is closed.
 */
@Component
final class SlowBodies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(SlowBodies.class);

    /** As many times the largest body as the server itself passes over: {@code max-swallow-size}. */
    private static final int DRAINED = 4;

    private final HttpSettings settings;

    SlowBodies(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new Watch());
    }

    private final class Watch extends ValveBase {

        Watch() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request raw = request.getCoyoteRequest();
            InputBuffer body = raw.getInputBuffer();
            PatientBody patient = new PatientBody(body, settings.bodyPatience());
            raw.setInputBuffer(patient);
            try {
                getNext().invoke(request, response);
                if (!request.isAsync() && !raw.isFinished() && !raw.hasExpectation() && !patient.isTooSlow()) {
                    response.finishResponse();
                    patient.drain(raw, settings.maxBody().toBytes() * DRAINED);
                }
            } catch (PatientBody.TooSlow slow) {
                LOG.debug("{} of {}", request.getRequestURI(), request.getRemoteAddr(), slow);
            } finally {
                raw.setInputBuffer(body); // the server uses its objects again for other requests
                if (patient.isTooSlow()) {
                    raw.action(ActionCode.CLOSE_NOW, new IOException("The client is too slow"));
                }
            }
        }
    }
}
