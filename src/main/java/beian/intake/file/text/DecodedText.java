package beian.intake.file.text;

import beian.intake.file.Characters;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text file's characters. A byte order mark decides; else UTF-16 shows by its zeros; else UTF-8 if it fits, which other
 * encodings do not by chance; else GB18030, which includes GBK and GB2312. A few broken bytes become U+FFFD.
 *
 * @param encoding for example {@code GB18030}
 */
public record DecodedText(String text, String encoding) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char BROKEN = '\uFFFD';
    /** So many characters beyond ASCII must be sound for each broken one. */
    private static final int SOUND_PER_BROKEN = 20;

    /** Empty if it is no text in any of them. */
    public static Optional<DecodedText> of(byte[] bytes) {
        Optional<DecodedText> marked = marked(bytes);
        Optional<DecodedText> decoded = marked.isPresent() ? marked : unmarked(bytes);
        return decoded.filter(DecodedText::isReadable);
    }

    private static Optional<DecodedText> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(decode(bytes, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(decode(bytes, StandardCharsets.UTF_16LE));
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(decode(bytes, StandardCharsets.UTF_16BE)) : Optional.empty();
    }

    private static Optional<DecodedText> unmarked(byte[] bytes) {
        int[] zeros = new int[2];
        for (int at = 0; at < bytes.length; at++) {
            zeros[at % 2] += bytes[at] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] > 0) {
            Charset charset = zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return Optional.of(decode(bytes, charset)).filter(DecodedText::isUsual);
        }
        DecodedText utf8 = decode(bytes, StandardCharsets.UTF_8);
        if (utf8.isSound()) {
            return Optional.of(utf8);
        }
        return Optional.of(decode(bytes, GB18030)).filter(DecodedText::isSound);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int at = 0; at < start.length; at++) {
            if ((bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }

    private static DecodedText decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        if (result.isUnderflow()) {
            decoder.flush(characters);
        }
        String text = characters.flip().toString();
        boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new DecodedText(isMarked ? text.substring(1) : text, charset.name());
    }

    private boolean isSound() {
        long broken = text.chars().filter(character -> character == BROKEN).count();
        long beyondAscii = text.chars().filter(character -> character > 0x7F).count();
        return broken == 0 || broken * (SOUND_PER_BROKEN + 1) <= beyondAscii || (broken == 1 && endsBroken());
    }

    /** Latin or Chinese but for one in ten: bytes that are no text are as often any other script. */
    private boolean isUsual() {
        long usual = text.chars()
                .filter(character -> character < 0x250 || Characters.isChinese(character))
                .count();
        return usual * 10 >= text.length() * 9L;
    }

    private boolean endsBroken() {
        return text.charAt(text.length() - 1) == BROKEN;
    }

    /** Not a picture or a program: hardly any control characters. */
    private boolean isReadable() {
        long controls = text.chars()
                .filter(character -> Character.isISOControl(character) && !Character.isWhitespace(character))
                .count();
        return controls * 100 <= text.length() && isSound();
    }
}
