package beian.export.file;

import beian.filing.event.Locator;
import beian.filing.event.Series;
import beian.platform.projection.Page;
import beian.registry.Filing;
import beian.scale.Disclosure;
import beian.scale.ScaleKind;
import java.util.List;
import java.util.stream.LongStream;

/** Made-up filings. */
final class Rows {

    private static final String LONG = "大模型".repeat(100);

    private Rows() {}

    static Filing filing(long position, String model, String registrant) {
        return new Filing(
                "made:up:" + position,
                1,
                "made:up:" + position,
                "made:up",
                (int) position,
                Series.FILING,
                model,
                "7b1e0f1e-0000-5000-8000-000000000000",
                registrant,
                "北京市",
                null,
                "2024-03",
                "2024年3月",
                new Filing.Scale("超千亿", ScaleKind.AT_LEAST, 100_000_000_000L, null),
                Disclosure.FIGURE,
                "HUNDRED_BILLION",
                null,
                List.of("late-entry", "company-blank"),
                "示例省网信办",
                "2024-04-02",
                new Locator("已备案", "1"),
                1,
                List.of(),
                null,
                null,
                position,
                position,
                null,
                "2024-04-02",
                "2026-11-24T12:00:00.123456Z",
                null,
                null);
    }

    /** A list of so many rows, each made when its page is asked for; about a kilobyte each. */
    static Listing<Filing> many(int rows) {
        return Listing.of(before -> {
            long after = before == null ? 0 : before.next();
            long last = Math.min(rows, after + Listing.PAGE);
            List<Filing> items = LongStream.rangeClosed(after + 1, last)
                    .mapToObj(position -> filing(position, LONG + position, "公司" + position))
                    .toList();
            return new Page<>(rows, rows, items, last == rows ? null : Long.valueOf(last), null);
        });
    }
}
