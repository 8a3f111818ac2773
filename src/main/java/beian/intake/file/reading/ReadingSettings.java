package beian.intake.file.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are read.
 *
 * @param patience how long a small file may take; the largest may take six times as long
 * @param readings how many files are read at once
 * @param ready how long a process waits, ready to read, after somebody has opened the page that takes files or has had one
 *     read; zero: none does
 */
@ConfigurationProperties("beian.intake")
record ReadingSettings(
        @DefaultValue("10s") Duration patience,
        @DefaultValue("2") int readings,
        @DefaultValue("10m") Duration ready) {}
