package beian.operations;

import beian.operations.LogFile.Header;
import beian.operations.LogFile.Line;
import beian.platform.store.Stores;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the log, as it is at the moment of asking, into a file that {@link LogImport} reads. */
@Component
class LogExport {

    private static final int PORTION = 1000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(Include.NON_NULL))
            .build();

    private final Stores stores;

    LogExport(Stores stores) {
        this.stores = stores;
    }

    /** What an export made now would begin with. */
    Header header() {
        return stores.events().read(jdbc -> {
            Map<String, String> schema = new TreeMap<>();
            jdbc.sql("select payloadType, max(payloadRevision) as newest from DomainEventEntry group by payloadType")
                    .query(row -> {
                        schema.put(row.getString(1), row.getString(2));
                    });
            return jdbc.sql("select coalesce(min(globalIndex), 0), coalesce(max(globalIndex), 0), count(*)"
                            + " from DomainEventEntry")
                    .query((row, i) -> new Header(
                            LogFile.FORMAT, LogFile.VERSION, row.getLong(1), row.getLong(2), row.getLong(3), schema))
                    .single();
        });
    }

    /** Writes the header and every event up to its last position. */
    void write(Header header, OutputStream out) throws IOException {
        LogFile file = new LogFile();
        BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.append(file.chained(JSON.writeValueAsString(header))).append('\n');
        long position = header.first() - 1;
        while (position < header.last()) {
            List<Line> portion = after(position, header.last());
            for (Line line : portion) {
                lines.append(file.chained(JSON.writeValueAsString(line))).append('\n');
            }
            position = portion.get(portion.size() - 1).position();
        }
        lines.flush();
    }

    private List<Line> after(long position, long last) {
        return stores.events()
                .read(jdbc -> jdbc.sql("select * from DomainEventEntry where globalIndex > ? and globalIndex <= ?"
                                + " order by globalIndex limit " + PORTION)
                        .params(position, last)
                        .query(LogExport::line)
                        .list());
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getLong("globalIndex"),
                row.getString("eventIdentifier"),
                row.getString("aggregateIdentifier"),
                row.getLong("sequenceNumber"),
                row.getString("type"),
                row.getString("payloadType"),
                row.getString("payloadRevision"),
                row.getString("timeStamp"),
                JSON.readTree(row.getBytes("metaData")),
                JSON.readTree(row.getBytes("payload")));
    }
}
