package beian.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in, and how.
 *
 * @param publicReading whether those who do not sign in may read; otherwise reading asks for READER
 * @param readableFrom sites whose pages' scripts may read what anybody may ({@code https://example.org}, or {@code *}); none: none
 * @param rolesClaim the claim of a token that names roles; a dot leads into an object, as in {@code realm_access.roles}
 * @param roles what the provider's names for roles mean here; READER, RECORDER and OPERATOR mean themselves
 * @param nameClaim the claim of a token that names its bearer in events and in the audit list
 * @param issuer of the tokens that are accepted, where the provider's key is a file; an {@code issuer-uri} says it by itself
 * @param wrongKeys how many wrong keys in a row an address may show before it has to wait
 * @param requestsOfAddress how many requests an address may send in a minute whose senders have not signed in; 0: any number
 * @param requestsOfVisitor likewise for each key and each visitor
 * @param idle a visitor who asked for nothing so long signs in again
 * @param longest and in any case after so long
 * @param auditKept entries of the audit list are deleted after so long, which no event ever is; 0: never
 */
@ConfigurationProperties("beian.access")
public record AccessSettings(
        @DefaultValue("true") boolean publicReading,
        @DefaultValue List<String> readableFrom,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("sub") String nameClaim,
        @Nullable String issuer,
        @DefaultValue("10") int wrongKeys,
        @DefaultValue("1200") int requestsOfAddress,
        @DefaultValue("6000") int requestsOfVisitor,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("730d") Duration auditKept) {}
