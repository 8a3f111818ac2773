package beian.operations;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, to the byte: only {@code \n} ends one, and what is not UTF-8 is not read as if it were. */
final class LogLines implements AutoCloseable {

    /** What stands for a line that no exported log can have. */
    private static final String NOT_OURS = "";

    /** The longest event has some ten thousand bytes; whatever goes on for longer is another kind of file. */
    private static final int LONGEST_BYTES = 1 << 20;

    private final InputStream in;

    LogLines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** The next line without its end; absent after the last. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int read = in.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            if (line.size() > LONGEST_BYTES) {
                return NOT_OURS;
            }
            read = in.read();
        }
        return text(line.toByteArray());
    }

    private static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return NOT_OURS;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
