package beian.export.list;

import beian.filing.event.Series;
import beian.platform.projection.Answer;
import beian.registry.statistics.RegistryStatistics;
import beian.registry.statistics.RegistryStatistics.Announced;
import beian.registry.statistics.RegistryStatistics.OfSeries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One count of the registry's statistics.
 *
 * @param what by what filings are counted together
 * @param key the announcement, stretch of time, region, company id or stock code; absent: not stated
 * @param name of a company, or of the holder of a stock code
 * @param least filings that are counted here for certain
 * @param most those that may be
 * @param announced absent unless by announcement
 */
public record RegistryRow(
        Series series,
        What what,
        @Nullable String key,
        @Nullable String name,
        int least,
        int most,
        @Nullable Announced announced) {

    /** By what filings are counted together. */
    enum What {
        ANNOUNCED,
        FILED,
        REGION,
        REGISTRANT,
        STOCK_CODE
    }

    public static Answer<List<RegistryRow>> rows(Answer<RegistryStatistics> answer) {
        List<RegistryRow> rows = new ArrayList<>();
        answer.body().series().forEach(of -> add(of, rows));
        return new Answer<>(answer.position(), rows);
    }

    private static void add(OfSeries of, List<RegistryRow> rows) {
        Series series = of.series();
        of.announced()
                .forEach(each -> rows.add(new RegistryRow(
                        series, What.ANNOUNCED, each.key(), null, each.filings(), each.filings(), each)));
        of.filed()
                .buckets()
                .forEach(each -> rows.add(
                        new RegistryRow(series, What.FILED, each.key(), null, each.least(), each.most(), null)));
        int undated = of.filed().undated();
        rows.add(new RegistryRow(series, What.FILED, null, null, undated, undated, null));
        of.regions()
                .forEach(each -> rows.add(new RegistryRow(
                        series, What.REGION, each.region(), null, each.filings(), each.filings(), null)));
        of.registrants()
                .largest()
                .forEach(each -> rows.add(new RegistryRow(
                        series, What.REGISTRANT, each.companyId(), each.name(), each.filings(), each.filings(), null)));
        of.listed()
                .codes()
                .forEach(each -> rows.add(new RegistryRow(
                        series, What.STOCK_CODE, each.code(), each.holder(), each.filings(), each.filings(), null)));
    }

    @Nullable
    Object of(Field field) {
        Announced given = announced;
        return given == null ? null : field.of(given);
    }

    /** A field of an announcement. */
    interface Field {
        @Nullable
        Object of(Announced announced);
    }
}
