package beian.web.words;

import beian.access.Role;
import beian.access.Visitor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code #visitor} in templates: who looks at the page, and what he is offered on it. */
public final class Visiting {

    private final Optional<Visitor> visitor = Visitor.current();

    Visiting() {}

    /** Absent if he has not signed in. */
    public @Nullable String name() {
        return visitor.map(Visitor::name).orElse(null);
    }

    /** Absent if he has not signed in, or has no role. */
    public @Nullable Role role() {
        return visitor.map(Visitor::role).orElse(null);
    }

    /** Whether to show him what asks for a role: if he has it, or may have it once he has signed in. */
    public boolean isOffered(String role) {
        return visitor.map(known -> known.may(Role.valueOf(role))).orElse(true);
    }

    /** Whether he is known to have a role. */
    public boolean may(String role) {
        return visitor.filter(known -> known.may(Role.valueOf(role))).isPresent();
    }
}
