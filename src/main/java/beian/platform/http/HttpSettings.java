package beian.platform.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxBody largest body of a request; {@code client_max_body_size} of a proxy is the same
 * @param bodyPatience how long a client may take to send a body at less than 1 kB/s; then its connection is closed
 */
@ConfigurationProperties("beian")
record HttpSettings(
        @DefaultValue("16MB") DataSize maxBody,
        @DefaultValue("10s") Duration bodyPatience) {}
