package peer.stock;

import org.jspecify.annotations.Nullable;

/** What happened; a class, as the default serializer cannot read records. */
@SuppressWarnings("unused") // the serializer reads the fields
final class ModelFiled {

    final String companyId;
    final String filingId;
    final String batchId;
    final int row;
    final String series;
    final String model;
    final @Nullable String registrant;
    final @Nullable String region;
    final @Nullable String number;
    final @Nullable String filedOn;
    final @Nullable String scale;
    final String publishedOn;
    final String source;

    ModelFiled(FileModel command) {
        companyId = command.companyId();
        filingId = command.filingId();
        batchId = command.batchId();
        row = command.row();
        series = command.series();
        model = command.model();
        registrant = command.registrant();
        region = command.region();
        number = command.number();
        filedOn = command.filedOn();
        scale = command.scale();
        publishedOn = command.publishedOn();
        source = command.source();
    }
}
