package beian.access.gate;

import beian.access.AccessSettings;
import beian.access.Role;
import beian.access.Visitor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Who somebody is, and what he may do, by the claims of an identity provider's token. */
@Component
class TokenClaims {

    private final AccessSettings settings;

    TokenClaims(AccessSettings settings) {
        this.settings = settings;
    }

    Visitor visitor(Jwt token) {
        return visitor("jwt:", token.getSubject(), token.getClaims());
    }

    /**
     * The bearer of some claims.
     *
     * @param kind before his name, so that it is none of a key
     * @param subject names him if no other claim does
     */
    Visitor visitor(String kind, @Nullable String subject, Map<String, Object> claims) {
        Object name = claims.get(settings.nameClaim());
        return new Visitor(kind + (name == null ? Objects.requireNonNullElse(subject, "?") : name), role(claims), null);
    }

    private @Nullable Role role(Map<String, Object> claims) {
        return names(claims)
                .map(this::meant)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The claim may be one name, several separated by spaces, or a list of names. */
    private Stream<String> names(Map<String, Object> claims) {
        Object value = claim(claims);
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return value instanceof String text
                ? Arrays.stream(StringUtils.tokenizeToStringArray(text, " "))
                : Stream.empty();
    }

    /** A claim may have dots in its own name, as addresses have. */
    private @Nullable Object claim(Map<String, Object> claims) {
        Object value = claims.get(settings.rolesClaim());
        if (value != null) {
            return value;
        }
        value = claims;
        for (String step : StringUtils.tokenizeToStringArray(settings.rolesClaim(), ".")) {
            value = value instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return value;
    }

    private Optional<Role> meant(String name) {
        Role mapped = settings.roles().get(name);
        return mapped != null
                ? Optional.of(mapped)
                : Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                        .findFirst();
    }
}
