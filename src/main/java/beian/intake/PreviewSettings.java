package beian.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Published files that are shown before they are recorded.
 *
 * @param kept previews that nobody touches are forgotten after that, and files of which nothing was recorded
 */
@ConfigurationProperties("beian.intake")
record PreviewSettings(@DefaultValue("72h") Duration kept) {}
