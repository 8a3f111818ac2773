package beian.export;

import beian.export.DataPackage.Resource;
import beian.export.file.Export;
import beian.export.file.Export.Fact;
import beian.export.file.Listing;
import beian.export.file.XlsxFile;
import beian.export.table.Format;
import beian.export.table.Table;
import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.registry.Batch;
import beian.registry.FindBatches;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a list as a file. */
@Component
final class Downloads {

    private static final String DATA_NOTICE = "Data-Notice";
    private static final String ROW_COUNT = "Row-Count";

    private final Answers answers;
    private final Queries queries;
    private final Notice notice;
    private final DataPackage dataPackage;

    Downloads(Answers answers, Queries queries, Notice notice, DataPackage dataPackage) {
        this.answers = answers;
        this.queries = queries;
        this.notice = notice;
        this.dataPackage = dataPackage;
    }

    /**
     * The file that was asked for.
     *
     * @param options of a CSV
     */
    <T> ResponseEntity<Object> answer(
            HttpServletRequest request, Format format, Table<T> table, Listing<T> listing, CsvOptions options) {
        Pinned pinned = Pinned.of(request, table, listing.position());
        if (format == Format.DATA_PACKAGE) {
            return describe(request, listing.position(), List.of(new Resource(table, pinned.fileName(Format.CSV))));
        }
        if (format == Format.XLSX) {
            XlsxFile.check(listing);
        }
        List<Fact> about = about(pinned, listing, format);
        Export<T> export = new Export<>(format, table, listing, about, options.bom(), options.notice());
        ResponseEntity<Object> answer = answers.of(request, new Answer<>(listing.position(), export));
        HttpHeaders headers = headers(answer.getHeaders(), pinned, format, listing.total());
        boolean headOnly = HttpMethod.HEAD.matches(request.getMethod());
        return headOnly ? ResponseEntity.ok().headers(headers).build() : new ResponseEntity<>(export, headers, 200);
    }

    /** A package of whole lists. */
    ResponseEntity<Object> describe(HttpServletRequest request, long position, List<Resource> resources) {
        List<Batch> batches = queries.ask(new FindBatches(null)).body().stream()
                .filter(batch -> batch.position() <= position)
                .toList();
        return answers.of(request, new Answer<>(position, dataPackage.describe(position, resources, batches)));
    }

    private List<Fact> about(Pinned pinned, Listing<?> listing, Format format) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("日志位置", "Log position", Long.toString(listing.position())),
                new Fact("行数", "Rows", Long.toString(listing.total())),
                new Fact("查询", "Query", pinned.url(format)),
                new Fact("说明文件", "Description", pinned.url(Format.DATA_PACKAGE))));
        if (format == Format.XLSX) {
            facts.add(new Fact(
                    "取得时间",
                    "Retrieved at",
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        }
        facts.add(new Fact("许可说明", "Notice", notice.zh()));
        facts.add(new Fact("许可说明", "Notice", notice.en()));
        return facts;
    }

    private HttpHeaders headers(HttpHeaders common, Pinned pinned, Format format, long rows) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(common);
        headers.setContentType(format.mediaType());
        headers.setContentDisposition(pinned.disposition(format));
        headers.set(HttpHeaders.CONTENT_LOCATION, pinned.path(format));
        headers.add(
                HttpHeaders.LINK,
                "<" + pinned.path(Format.DATA_PACKAGE) + ">; rel=\"describedby\"; type=\"application/json\"");
        headers.set(DATA_NOTICE, notice.en());
        headers.set(ROW_COUNT, Long.toString(rows));
        if (format == Format.XLSX) {
            headers.setETag("W/" + common.getETag()); // it states when it was retrieved
        }
        return headers;
    }
}
