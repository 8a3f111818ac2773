package beian.intake.file.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are read.
 *
 * @param patience how long a small file may take; the largest may take six times as long
 * @param readings how many files are read at once
 */
@ConfigurationProperties("beian.intake")
record ReadingSettings(
        @DefaultValue("10s") Duration patience,
        @DefaultValue("2") int readings) {}
