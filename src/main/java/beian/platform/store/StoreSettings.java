package beian.platform.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the tracker keeps what it records.
 *
 * @param dataFolder folder of the embedded stores; made if missing; relative to the working directory
 * @param postgres the database that takes the place of the embedded stores; absent unless profile {@code postgres} is active
 */
@ConfigurationProperties("beian")
public record StoreSettings(
        @DefaultValue("data") Path dataFolder, @Nullable Postgres postgres) {

    /**
     * A PostgreSQL database in UTF-8 whose schemas {@code events} and {@code views_<generation>} are the tracker's.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @param username may create schemas in the database; absent if the URL or the server's rules say who asks
     * @param password absent if the server asks for none
     */
    public record Postgres(
            String url, @Nullable String username, @Nullable String password) {}
}
