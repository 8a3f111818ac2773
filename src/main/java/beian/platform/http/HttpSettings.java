package beian.platform.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxBody largest body of a request; {@code client_max_body_size} of a proxy is the same
 */
@ConfigurationProperties("beian")
record HttpSettings(@DefaultValue("16MB") DataSize maxBody) {}
