package beian.access.key;

import beian.access.Role;
import beian.platform.Rejected;
import beian.platform.store.Stores;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** All keys, in a table that every node sees; what was read of it is believed for two seconds. */
@Component
public class Keys {

    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int KEPT = 10_000;
    /** Neither colon nor space: a name can be taken neither for a subject of a provider nor for the tracker itself. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    private static final String UNKNOWN = "No such key";

    private final KeyTable table;
    private final LoadingCache<String, Optional<KeyTable.Kept>> kept;

    Keys(Stores stores) {
        this.table = new KeyTable(stores.events());
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(BELIEVED)
                .maximumSize(KEPT)
                .build(table::find);
    }

    /**
     * The key that somebody shows.
     *
     * @throws BadCredentialsException if there is none such: a guess
     * @throws CredentialsExpiredException if its last day is over
     * @throws DisabledException if it was revoked
     */
    public AccessKey check(String shown) throws AuthenticationException {
        KeyText text = KeyText.read(shown).orElseThrow(() -> new BadCredentialsException(UNKNOWN));
        AccessKey key = kept.get(text.id())
                .filter(one -> text.isHashedAs(one.hash()))
                .map(KeyTable.Kept::key)
                .orElseThrow(() -> new BadCredentialsException(UNKNOWN));
        if (key.isRevoked()) {
            throw new DisabledException("The key was revoked");
        }
        if (key.isExpired()) {
            throw new CredentialsExpiredException("The last day of the key is over");
        }
        return key;
    }

    /**
     * Makes a key.
     *
     * @param lastDay the last day, in UTC, on which it is accepted; absent if it shall not expire
     * @throws Rejected 422 {@code key.name} if the name is not one to four and sixty letters, digits, {@code . _ @ -};
     *     409 {@code key.exists} if a key has or had that name
     */
    public NewKey create(String name, Role role, @Nullable LocalDate lastDay, String by) {
        if (!NAME.matcher(name).matches()) {
            throw new Rejected(Rejected.Kind.MEANING, "key.name", name);
        }
        KeyText text = KeyText.random();
        AccessKey key = KeyTable.now(text.id(), name, role, by, lastDay);
        if (!table.add(key, text.hash())) {
            throw new Rejected(Rejected.Kind.CONFLICT, "key.exists", name);
        }
        kept.invalidate(text.id());
        return new NewKey(key, text.whole());
    }

    /** Makes a key if there is none at all, also beside nodes that start at the same moment; empty if there is one. */
    Optional<NewKey> createFirst(String name, Role role, String by) {
        try {
            return table.isEmpty() ? Optional.of(create(name, role, null, by)) : Optional.empty();
        } catch (Rejected anotherNode) {
            return Optional.empty();
        }
    }

    /** All keys, the newest first. */
    public List<AccessKey> all() {
        return table.all();
    }

    /**
     * Takes a key back; it and whoever signed in with it are refused within seconds, on every node. Again, nothing changes.
     *
     * @throws Rejected 404 {@code access-key.unknown}
     */
    public AccessKey revoke(String id, String by) {
        table.revoke(id, by);
        kept.invalidate(id);
        return table.find(id)
                .map(KeyTable.Kept::key)
                .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "access-key.unknown", id));
    }

    /** Whether a key is accepted at the moment; for those who signed in with it. */
    public boolean isAccepted(String id) {
        return kept.get(id)
                .map(KeyTable.Kept::key)
                .filter(key -> !key.isRevoked() && !key.isExpired())
                .isPresent();
    }
}
