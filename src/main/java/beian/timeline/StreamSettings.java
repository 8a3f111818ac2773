package beian.timeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Streams of events.
 *
 * @param streams so many clients may follow one node at once
 * @param streamHeartbeat a client is told after so long a silence that its stream is alive
 * @param streamPatience a client that leaves what was sent unread for so long is given up
 * @param feedAuthority domain or e-mail address of whoever runs the tracker, of which the ids in feeds are made (RFC 4151)
 */
@ConfigurationProperties("beian")
record StreamSettings(
        @DefaultValue("100") int streams,
        @DefaultValue("15s") Duration streamHeartbeat,
        @DefaultValue("60s") Duration streamPatience,
        @DefaultValue("localhost") String feedAuthority) {}
