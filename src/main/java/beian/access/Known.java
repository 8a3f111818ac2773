package beian.access;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A visitor as Spring Security knows one; what he showed to be let in is not kept. */
public final class Known extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final String ROLE = "ROLE_";

    private final transient Visitor visitor;

    public Known(Visitor visitor) {
        super(authorities(visitor));
        this.visitor = visitor;
        super.setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Visitor visitor) {
        return Arrays.stream(Role.values())
                .filter(visitor::may)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(ROLE + role))
                .toList();
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }

    @Override
    public String getName() {
        return visitor.name();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Known known && known.visitor.equals(visitor);
    }

    @Override
    public int hashCode() {
        return visitor.hashCode();
    }
}
