package beian.access.key;

import beian.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder shows it: {@code beian_<id>_<secret>}. The beginning lets a person, and whoever scans files for
 * secrets, see what it is.
 *
 * @param secret 256 random bits in Base64 for addresses
 */
record KeyText(String id, String secret) {

    private static final Pattern FORM = Pattern.compile("beian_([a-z0-9]{8})_([A-Za-z0-9_-]{43})");
    private static final String ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 8;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    static KeyText random() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(CHANCE.nextInt(ID_LETTERS.length())));
        }
        byte[] secret = new byte[SECRET_BYTES];
        CHANCE.nextBytes(secret);
        return new KeyText(
                id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<KeyText> read(String shown) {
        Matcher form = FORM.matcher(shown);
        return form.matches() ? Optional.of(new KeyText(form.group(1), form.group(2))) : Optional.empty();
    }

    /** The secret cannot be guessed, so a hash that is slow on purpose would protect nothing and slow down every request. */
    String hash() {
        return Sha256.of(secret);
    }

    /** Compares in a time that says nothing about where the two differ. */
    boolean isHashedAs(String kept) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "beian_" + id + "_…";
    }

    /** What is shown once to whoever made it. */
    String whole() {
        return "beian_" + id + "_" + secret;
    }
}
