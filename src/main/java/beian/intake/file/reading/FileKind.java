package beian.intake.file.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its first bytes. */
enum FileKind {
    PDF,
    ARCHIVE,
    ENCRYPTED_OFFICE,
    OLD_OFFICE,
    OTHER;

    /** Readers of PDF look for its mark in so many bytes, since some producers write something before it. */
    private static final int START = 1_024;

    private static final String ENCRYPTED_PART = "EncryptedPackage";

    static FileKind of(Path file) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        String start = bytes.substring(0, Math.min(bytes.length(), START));
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return ARCHIVE;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return bytes.contains(inUtf16(ENCRYPTED_PART)) ? ENCRYPTED_OFFICE : OLD_OFFICE;
        }
        return start.contains("%PDF-") ? PDF : OTHER;
    }

    private static String inUtf16(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
