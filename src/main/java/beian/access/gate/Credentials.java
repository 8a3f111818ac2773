package beian.access.gate;

import beian.access.MustWait;
import beian.access.Visitor;
import beian.access.key.Keys;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** What somebody shows to be let in: a key of ours, or a token of the identity provider that the settings name. */
@Component
public class Credentials {

    private final Keys keys;
    private final Guesses guesses;
    private final TokenClaims claims;
    private final Optional<JwtDecoder> tokens;

    Credentials(Keys keys, Guesses guesses, TokenClaims claims, ObjectProvider<JwtDecoder> tokens) {
        this.keys = keys;
        this.guesses = guesses;
        this.claims = claims;
        this.tokens = Optional.ofNullable(tokens.getIfUnique());
    }

    /**
     * Whose key it is.
     *
     * @param address that shows it
     * @throws AuthenticationException if it is unknown, expired or revoked
     * @throws MustWait if the address showed too many wrong ones
     */
    public Visitor key(String shown, String address) {
        return check(address, () -> keys.check(shown.strip()).holder());
    }

    /** The same for what a request shows as its bearer's. */
    Visitor bearer(String shown, String address) {
        return shown.startsWith("beian_") || tokens.isEmpty()
                ? key(shown, address)
                : check(address, () -> claims.visitor(decoded(shown)));
    }

    private Jwt decoded(String shown) {
        try {
            return tokens.orElseThrow().decode(shown);
        } catch (JwtValidationException e) {
            throw new CredentialsExpiredException("The token is signed rightly, and not or no longer for us", e);
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("The token is not accepted", e);
        }
    }

    /** Only what is not known counts as wrong: a key that was right until yesterday is no guess. */
    private Visitor check(String address, Supplier<Visitor> look) {
        guesses.check(address);
        try {
            Visitor visitor = look.get();
            guesses.right(address);
            return visitor;
        } catch (BadCredentialsException | InvalidBearerTokenException e) {
            guesses.wrong(address);
            throw e;
        }
    }
}
