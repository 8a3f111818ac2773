package beian.registry;

import beian.filing.event.Announced;
import beian.filing.event.BatchKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published batch: what its source announced beside what is recorded of it.
 *
 * @param publishedOn ISO day, month or year
 * @param announced the source's own totals, amendments included
 * @param rows rows that were sent with it
 * @param recorded filings that its rows state, per series; the series are never added up
 * @param withdrawn how many of them are withdrawn
 * @param companies distinct companies of its rows that name one, after mergers
 * @param unattributed rows whose company cell is blank
 * @param fingerprint SHA-256 of the content as recorded
 * @param file SHA-256 of the published file that it was read from; absent where none was kept
 * @param position position of its announcement in the log
 * @param changes what was recorded of the batch itself later, oldest first
 */
public record Batch(
        String batchId,
        String source,
        @Nullable String document,
        @Nullable String url,
        BatchKind kind,
        String publishedOn,
        Announced announced,
        int rows,
        Map<String, Integer> recorded,
        int withdrawn,
        int companies,
        int unattributed,
        List<String> flags,
        String fingerprint,
        @Nullable String file,
        long position,
        String recordedAt,
        List<Change> changes) {}
