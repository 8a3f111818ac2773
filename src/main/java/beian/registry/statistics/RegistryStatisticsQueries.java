package beian.registry.statistics;

import beian.filing.event.Series;
import beian.platform.column.Ahead;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.registry.Mergers;
import beian.registry.fact.Announcement;
import beian.registry.fact.Facts;
import beian.registry.fact.Observed;
import beian.registry.fact.Rows;
import beian.registry.statistics.CountRegistry.By;
import beian.registry.statistics.CountRegistry.Filter;
import beian.registry.statistics.RegistryStatistics.Note;
import beian.registry.statistics.RegistryStatistics.OfSeries;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the registry. */
@Component
@Order(2)
class RegistryStatisticsQueries implements Ahead {

    private static final List<Note> NOTES = List.of(
            new Note(
                    "按公布之日与按备案时间计数不同：一月内备案的，往后才公布，也有补登的。",
                    "Counts by announcement and by date filed differ: what is decided in one month is published later,"
                            + " and some is entered late."),
            new Note("各序列、各来源、研报所称批次互不相加。", "Series, sources and waves are never added up."),
            new Note(
                    "集中度只就所列备案而言，与市场份额无关；未注明单位的不计入。",
                    "Concentration is of filings listed, not of markets; filings whose registrant nobody states are"
                            + " left out of it."));

    private final Facts facts;
    private final Kept<RegistryStatistics> kept = new Kept<>();

    RegistryStatisticsQueries(Facts facts) {
        this.facts = facts;
    }

    private record Asked(Filter filter, By by) {}

    @Override
    public void ahead() {
        answer(new CountRegistry(Filter.NONE, By.ANNOUNCEMENT, AsOf.NOW));
        answer(new CountRegistry(Filter.NONE, By.MONTH, AsOf.NOW));
    }

    @QueryHandler
    Answer<RegistryStatistics> answer(CountRegistry query) {
        return facts.answer(
                query.asOf(),
                (jdbc, moment, rows) -> kept.get(
                        moment,
                        new Asked(query.filter(), query.by()),
                        () -> reckon(jdbc, moment, rows.get(), query.filter(), query.by())));
    }

    private static RegistryStatistics reckon(JdbcClient jdbc, Moment moment, Rows rows, Filter filter, By by) {
        Mergers mergers = Mergers.at(jdbc, moment);
        Owners owners = new Owners(rows, mergers);
        Selection selection = new Selection(rows, moment, Announcement.at(moment, jdbc), filter, owners);
        Holders holders = new Holders(jdbc, moment, mergers, owners);
        Delays delays = new Delays(selection, rows);
        boolean whole = filter.batch() == null
                && filter.region() == null
                && filter.company() == null
                && moment.filedAt() == null;
        List<OfSeries> each = new ArrayList<>();
        Filings.of(selection, rows, owners, new Periods(by)).forEach((series, filings) -> {
            Published published = new Published(selection, rows, owners, series, whole);
            each.add(ofSeries(series, filings, published, by, holders, delays));
        });
        return new RegistryStatistics(by, each, Cadences.of(selection), NOTES, Observed.at(moment, jdbc));
    }

    private static OfSeries ofSeries(
            Series series, Filings filings, Published published, By by, Holders holders, Delays delays) {
        return new OfSeries(
                series,
                filings.count(),
                filings.withdrawn(),
                published.by(by),
                filings.filed(),
                filings.regions(),
                holders.registrants(filings),
                delays.of(series),
                holders.listed(filings));
    }
}
