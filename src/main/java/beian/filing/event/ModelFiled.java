package beian.filing.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A source lists a model or service as filed or registered. All text is verbatim; readings of it are derived later.
 *
 * @param companyId the company to whose history it belongs
 * @param filingId {@code <batch>:<row>} of the row that first stated it
 * @param row place in the batch as recorded, from 1
 * @param model name as printed
 * @param registrant company name as printed; absent where the cell is blank
 * @param region 属地 as printed
 * @param number 备案编号 or 上线编号 as printed, the key within its series; absent where the source gives none
 * @param filedOn 备案时间 as ISO day, month or year; absent where unknown
 * @param filedOnPrinted the same as printed, where that differs from {@code filedOn}
 * @param scale parameter scale as somebody claims it, verbatim; absent where undisclosed
 * @param scenario application scenario, in the words of whoever recorded it
 * @param flags codes of what is doubtful about the row, sorted
 * @param publishedOn ISO day, month or year on which the source published it
 */
@Revision("1")
public record ModelFiled(
        String companyId,
        String filingId,
        String batchId,
        int row,
        Series series,
        String model,
        @Nullable String registrant,
        @Nullable String region,
        @Nullable String number,
        @Nullable String filedOn,
        @Nullable String filedOnPrinted,
        @Nullable String scale,
        @Nullable String scenario,
        List<String> flags,
        String publishedOn,
        String source,
        Locator locator)
        implements StatedRow {

    public ModelFiled {
        flags = List.copyOf(flags);
    }

    @Override
    public String statementId() {
        return filingId;
    }
}
