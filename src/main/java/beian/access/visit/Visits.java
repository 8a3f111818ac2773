package beian.access.visit;

import beian.access.AccessSettings;
import beian.access.Visitor;
import beian.access.key.Keys;
import beian.platform.Sha256;
import beian.platform.store.Stores;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Visitors who have signed in, in a table that every node sees: a visit goes on at another node, and over a restart. Every
 * sign-in begins a visit with a secret of its own, so nobody can be led into one that somebody else knows.
 */
@Component
public class Visits {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int KEPT = 10_000;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final VisitTable table;
    private final Keys keys;
    private final AccessSettings settings;
    private final LoadingCache<String, Optional<Visit>> kept;

    Visits(Stores stores, Keys keys, AccessSettings settings) {
        this.table = new VisitTable(stores.events());
        this.keys = keys;
        this.settings = settings;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(BELIEVED)
                .maximumSize(KEPT)
                .build(table::find);
    }

    /**
     * Begins a visit.
     *
     * @return the secret by which it is known again: 256 random bits in Base64 for addresses
     */
    String begin(Visitor visitor) {
        Instant now = Instant.now();
        table.removeOver(now.minus(settings.idle()), now.minus(settings.longest()));
        byte[] bytes = new byte[SECRET_BYTES];
        CHANCE.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        table.add(Sha256.of(secret), new Visit(visitor, now, now));
        kept.invalidate(Sha256.of(secret));
        return secret;
    }

    /** Whose visit it is; empty if it is over, or its key was revoked or has expired. */
    Optional<Visitor> find(String secret) {
        String hash = Sha256.of(secret);
        Instant now = Instant.now();
        Optional<Visit> found =
                kept.get(hash).filter(visit -> !visit.isOver(now, settings.idle(), settings.longest()) && holds(visit));
        found.filter(visit -> visit.isToBeNoted(now)).ifPresent(visit -> see(hash, now));
        return found.map(Visit::visitor);
    }

    private boolean holds(Visit visit) {
        String key = visit.visitor().keyId();
        return key == null || keys.isAccepted(key);
    }

    private void see(String hash, Instant now) {
        try {
            table.see(hash, now);
            kept.invalidate(hash);
        } catch (RuntimeException e) {
            LOG.debug("A visit is not noted: its visitor may have to sign in again early", e);
        }
    }

    /** Ends a visit, on this node at once and on the others within seconds. */
    void end(String secret) {
        table.remove(Sha256.of(secret));
        kept.invalidate(Sha256.of(secret));
    }
}
