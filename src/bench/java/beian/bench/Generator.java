package beian.bench;

import beian.filing.BatchBody;
import beian.filing.BatchBody.LocatorBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.BatchReader;
import beian.filing.RecordBatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Realistic filings without end: the same seed gives the same ones. */
public final class Generator {

    private static final int COMPANIES = 2000;
    private static final String[] REGIONS = {"北京市", "上海市", "广东省", "浙江省", "江苏省", "四川省", "山东省", "湖北省"};
    private static final String[] PREFIXES = {
        "Beijing", "Shanghai", "Guangdong", "ZheJiang", "Jiangsu", "Sichuan", "Shandong", "Hubei"
    };
    private static final @Nullable String[] SCALES = {
        null, null, null, null, "70亿", "130亿", "百亿级", "千亿级", "超千亿", "60 亿、340 亿", "约70亿", "多种参数规模"
    };
    private static final String[] FIELDS = {"医疗", "教育", "政务", "金融", "客服", "办公", "法律", "工业", "文旅", "电商"};

    private final Random random;
    private int number;
    private int serial;

    public Generator(long seed) {
        this(seed, 0, 0);
    }

    /** Goes on where another one ended. */
    Generator(long seed, int batches, int filings) {
        this.random = new Random(seed);
        this.number = batches;
        this.serial = filings;
    }

    List<RecordBatch> batches(int count, int rows) {
        return Stream.generate(() -> batch(rows)).limit(count).toList();
    }

    /** The next batch. */
    public RecordBatch batch(int rows) {
        number++;
        LocalDate published = LocalDate.of(2024, 1, 1).plusDays(number % 700);
        List<@Nullable RowBody> body = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            body.add(row(published));
        }
        return BatchReader.read(
                "bench:" + number,
                new BatchBody(
                        "国家互联网信息办公室",
                        null,
                        "https://www.cac.gov.cn/bench/" + number,
                        "DELTA",
                        published.toString(),
                        null,
                        null,
                        body));
    }

    private RowBody row(LocalDate published) {
        serial++;
        int region = random.nextInt(REGIONS.length);
        int company = random.nextInt(COMPANIES);
        String field = FIELDS[random.nextInt(FIELDS.length)];
        LocalDate filed = published.minusDays(10 + random.nextInt(60));
        String day = filed.toString().replace("-", "");
        return new RowBody(
                "FILING",
                field + "大模型" + serial,
                REGIONS[company % REGIONS.length].substring(0, 2) + field.charAt(0) + "智" + company + "科技有限公司",
                REGIONS[region],
                "%s-MoXing%d-%s%04d".formatted(PREFIXES[region], serial, day, serial % 10_000),
                filed.getYear() + "/" + filed.getMonthValue() + "/" + filed.getDayOfMonth(),
                SCALES[random.nextInt(SCALES.length)],
                null,
                null,
                new LocatorBody("已备案", Integer.toString(serial)));
    }
}
