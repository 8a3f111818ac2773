package beian.platform.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the tracker keeps its files.
 *
 * @param dataFolder folder of the embedded stores; made if missing; relative to the working directory
 */
@ConfigurationProperties("beian")
public record StoreSettings(@DefaultValue("data") Path dataFolder) {}
