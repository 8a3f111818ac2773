package beian.registry;

import static org.assertj.core.api.Assertions.assertThat;

import beian.TrackerTest;
import beian.filing.event.Series;
import beian.platform.projection.AsOf;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.registry.FindFilings.Filter;
import beian.registry.statement.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of a million filings takes no longer than one of a thousand, be there many of what is asked for or none. */
@TrackerTest
class FilingPageTest {

    private static final long NONE = 0;
    private static final long MANY = 500_000;
    private static final Filter SERIES =
            new Filter(null, Series.REGISTRATION, null, null, null, null, null, null, null, null, null);

    @Autowired
    private Views views;

    @ParameterizedTest
    @EnumSource(ListOrder.class)
    void few_are_found_by_what_they_are_and_not_among_all_others(ListOrder order) {
        assertThat(plan(SERIES, order, NONE))
                .contains("registry_filing_series")
                .doesNotContain("registry_filing_place");
    }

    @ParameterizedTest
    @EnumSource(ListOrder.class)
    void those_of_one_batch_are_found_by_it_and_sorted(ListOrder order) {
        assertThat(plan(Filter.ofBatch("bench:1"), order, MANY))
                .contains("registry_filing_batch", "TEMP B-TREE FOR ORDER BY");
    }

    @ParameterizedTest
    @EnumSource(ListOrder.class)
    void many_are_found_in_their_order_and_not_sorted(ListOrder order) {
        assertThat(plan(SERIES, order, MANY)).doesNotContain("registry_filing_series", "TEMP B-TREE");
    }

    private String plan(Filter filter, ListOrder order, long total) {
        FindFilings query = new FindFilings(filter, AsOf.NOW, Policy.REGULATOR_FIRST, order, 0, 100);
        Moment now = Moment.whileWriting(1000);
        return views.live().database().read(jdbc -> FilingPage.rows(
                        "explain query plan " + FilingQueries.VERSIONS, query, total, now, Mergers.at(jdbc, now), jdbc)
                .query((row, i) -> row.getString("detail"))
                .list()
                .toString());
    }
}
