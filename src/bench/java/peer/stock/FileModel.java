package peer.stock;

import beian.filing.RecordBatch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** One row, for the aggregate of its company. */
record FileModel(
        @TargetAggregateIdentifier String companyId,
        String filingId,
        String batchId,
        int row,
        String series,
        String model,
        @Nullable String registrant,
        @Nullable String region,
        @Nullable String number,
        @Nullable String filedOn,
        @Nullable String scale,
        String publishedOn,
        String source) {

    static List<FileModel> of(RecordBatch batch) {
        return batch.rows().stream().map(row -> of(batch, row)).toList();
    }

    private static FileModel of(RecordBatch batch, RecordBatch.Row row) {
        String company = String.valueOf(row.company());
        return new FileModel(
                UUID.nameUUIDFromBytes(company.getBytes(StandardCharsets.UTF_8)).toString(),
                batch.batchId() + ":" + row.number(),
                batch.batchId(),
                row.number(),
                row.series().name(),
                row.model(),
                row.company(),
                row.region(),
                row.filingNumber(),
                String.valueOf(row.filedOn()),
                row.scale(),
                batch.publishedOn().toString(),
                batch.source());
    }
}
