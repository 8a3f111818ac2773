package beian.filing.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * When two printed names are one company's: equal but for white space, case and compatibility forms such as full-width
 * brackets. Nothing else is taken for the same. Ids depend on this rule, so it must never change.
 */
public final class CompanyNames {

    private static final UUID NAMESPACE = UUID.fromString("5c5c6b0e-7f0b-5d5e-9f7d-6e1b7c0a2024");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int VERSION_5 = 0x5000;

    private CompanyNames() {}

    /** What printed names of one company have in common. */
    public static String normalise(String printed) {
        String folded = Normalizer.normalize(printed, Normalizer.Form.NFKC);
        return WHITE_SPACE.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The version-5 UUID that every node derives from the first name of a company. */
    public static String idOf(String normalisedName) {
        ByteBuffer hash = ByteBuffer.wrap(sha1(normalisedName));
        long high = (hash.getLong() & ~0xF000L) | VERSION_5;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static byte[] sha1(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
