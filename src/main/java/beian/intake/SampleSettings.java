package beian.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The samples.
 *
 * @param recordSamples whether the bundled samples are recorded at start; profile {@code demo} does
 */
@ConfigurationProperties("beian")
record SampleSettings(@DefaultValue("false") boolean recordSamples) {}
