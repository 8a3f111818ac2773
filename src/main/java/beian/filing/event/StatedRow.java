package beian.filing.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One printed row of one source about one filing: the first that came into the log, or a further one. */
public sealed interface StatedRow extends FilingEvent permits FilingRestated, ModelFiled {

    /** The company to whose history the filing belongs. */
    String companyId();

    /** The filing that the row is about. */
    String filingId();

    /** {@code <batch>:<row>} of this row: the id of the filing that it states first. */
    String statementId();

    String batchId();

    /** Place in the batch as recorded, from 1. */
    int row();

    Series series();

    String model();

    @Nullable
    String registrant();

    @Nullable
    String region();

    @Nullable
    String number();

    /** ISO day, month or year; absent where unknown. */
    @Nullable
    String filedOn();

    /** The same as printed, where that differs. */
    @Nullable
    String filedOnPrinted();

    @Nullable
    String scale();

    @Nullable
    String scenario();

    List<String> flags();

    /** ISO day, month or year. */
    String publishedOn();
}
