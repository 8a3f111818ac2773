package beian.access.audit;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody asked for.
 *
 * @param id grows from entry to entry
 * @param at ISO instant of the answer
 * @param who the name of a key, {@code jwt:} or {@code oidc:} and a subject
 * @param role that he had
 * @param address from which it was asked
 * @param route the pattern of the path
 * @param path as it was asked for
 * @param status of the answer
 * @param position of the log that the answer states, or up to which the log had come; absent if nothing was done
 */
public record AuditEntry(
        long id,
        String at,
        String who,
        @Nullable String role,
        String address,
        String method,
        String route,
        String path,
        int status,
        @Nullable Long position) {}
