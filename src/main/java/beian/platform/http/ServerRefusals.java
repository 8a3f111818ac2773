package beian.platform.http;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What the server refuses before it reaches any handler, such as an address that is too long, is a problem document too. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class ServerRefusals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
            context.getParent().getPipeline().addValve(new Report());
        });
    }

    /** Innermost, so that it writes before the valve of the server's own does; made by name for the rest. */
    public static final class Report extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(Report.class);

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                Writer answer = response.getReporter();
                if (answer != null) {
                    answer.write(problem(status));
                    response.finishResponse();
                }
            } catch (IOException e) {
                LOG.debug("Nobody is there to be told", e);
            }
        }

        private static String problem(int status) {
            String code = status >= 500 ? "internal.failure" : "request.invalid";
            String title = status >= 500 ? "Something went wrong in the server" : "The server cannot read this request";
            return "{\"type\":\"/problems/" + code + "\",\"title\":\"" + title + "\",\"status\":" + status
                    + ",\"code\":\"" + code + "\"}";
        }
    }
}
