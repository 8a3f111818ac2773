package beian.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who has said who he is.
 *
 * @param name under which events and the audit list name him: that of a key, or {@code jwt:} or {@code oidc:} and the subject
 * @param role absent if he is known and may do nothing that asks for a role
 * @param keyId of the key that he showed; absent if an identity provider vouches for him
 */
public record Visitor(
        String name, @Nullable Role role, @Nullable String keyId) {

    /** Who asks for what this thread is doing; empty if nobody said who he is. */
    public static Optional<Visitor> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Known known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }

    /** Whether he may do what a role may. */
    public boolean may(Role asked) {
        return role != null && role.covers(asked);
    }
}
