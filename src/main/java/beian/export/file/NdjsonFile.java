package beian.export.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object per line and row, of the same shape as in the list's own answer. */
final class NdjsonFile {

    private NdjsonFile() {}

    /**
     * Writes every row.
     *
     * @param json as answers are written
     */
    static void write(Export<?> export, JsonMapper json, OutputStream out) throws IOException {
        BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        export.listing()
                .forEach(row -> lines.append(json.writeValueAsString(row)).append('\n'));
        lines.flush();
    }
}
