package beian.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A log to begin with.
 *
 * @param importLog exported log that is read into the empty store at start; leave it out from then on
 */
@ConfigurationProperties("beian")
record LogImportSettings(@Nullable Path importLog) {}
