package beian.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, shown in hexadecimal. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        digest = algorithm();
    }

    /** The algorithm itself, for whoever needs the bytes of many hashes. */
    public static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The hash of a text in UTF-8: 64 characters. */
    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    /** Adds a text in UTF-8 to what is hashed. */
    public Sha256 add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** The hash of everything added; nothing can be added to it afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
