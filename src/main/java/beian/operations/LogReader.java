package beian.operations;

import beian.operations.LogFile.Header;
import beian.operations.LogFile.Line;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an exported log from its first to its last line and lets nothing pass that was not exported so. */
final class LogReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final LogLines lines;
    private final LogFile chain = new LogFile();
    private final Header header;
    private long number = 1;
    private long position;

    /**
     * Reads the first line.
     *
     * @throws Refused if the file is no exported log, or one of a later release
     */
    LogReader(Path file) throws IOException {
        this.file = file;
        this.lines = new LogLines(file);
        this.header = readHeader();
        this.position = header.first() - 1;
    }

    /** Why a file is not read, with the line to look at. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(Path file, long line, String why) {
            super("The log was not imported: " + file + ", line " + line + ": " + why);
        }
    }

    Header header() {
        return header;
    }

    /**
     * Reads the next event.
     *
     * @return absent after the last one
     * @throws Refused if this is not the line that was exported here, or the file ends too early or too late
     */
    @Nullable
    Line next() throws IOException {
        String text = lines.next();
        number++;
        if (number == header.count() + 2) {
            checkEnd(text);
            return null;
        }
        Line line = read(text);
        if (line.position() != position + 1) {
            throw refused("position " + line.position() + " comes after " + position);
        }
        position = line.position();
        return line;
    }

    /** What is wrong with the line that was read last. */
    Refused refused(String why) {
        return new Refused(file, number, why);
    }

    private Header readHeader() throws IOException {
        String text = lines.next();
        String json = text == null ? null : chain.unchained(text);
        Header read = json == null ? null : parse(json, Header.class);
        if (read == null || !LogFile.FORMAT.equals(read.format())) {
            throw refused("this is not the beginning of an exported log");
        }
        if (read.version() > LogFile.VERSION) {
            throw refused("the file is of format " + read.version() + "; a newer release reads it");
        }
        return read;
    }

    private Line read(@Nullable String text) {
        if (text == null) {
            throw refused("the file ends here, before its last event");
        }
        String json = chain.unchained(text);
        Line line = json == null ? null : parse(json, Line.class);
        if (line == null) {
            throw refused("it was changed, or does not follow on the line before it");
        }
        return line;
    }

    private void checkEnd(@Nullable String more) {
        if (more != null) {
            throw refused("there is more than the " + header.count() + " events of the header");
        }
        if (header.count() > 0 && position != header.last()) {
            throw new Refused(file, number - 1, "the last position is " + position + ", not " + header.last());
        }
    }

    private static <T> @Nullable T parse(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException notThis) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
