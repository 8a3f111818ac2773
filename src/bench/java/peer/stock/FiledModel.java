package peer.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Read model: a filing. */
@Entity
@Table(indexes = {@Index(columnList = "batchId"), @Index(columnList = "companyId"), @Index(columnList = "number")})
@SuppressWarnings("unused") // columns
class FiledModel {

    @Id
    private String filingId = "";

    private @Nullable String companyId;
    private @Nullable String batchId;
    private @Nullable String series;
    private @Nullable String model;
    private @Nullable String registrant;
    private @Nullable String region;
    private @Nullable String number;
    private @Nullable String filedOn;
    private @Nullable String scale;
    private @Nullable String publishedOn;
    private @Nullable String source;

    protected FiledModel() {}

    FiledModel(ModelFiled event) {
        filingId = event.filingId;
        companyId = event.companyId;
        batchId = event.batchId;
        series = event.series;
        model = event.model;
        registrant = event.registrant;
        region = event.region;
        number = event.number;
        filedOn = event.filedOn;
        scale = event.scale;
        publishedOn = event.publishedOn;
        source = event.source;
    }
}
