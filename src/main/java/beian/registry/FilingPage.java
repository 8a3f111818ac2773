package beian.registry;

import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the rows of a page of filings are found: along the places that sort them, or, where there are few, by what they are. */
final class FilingPage {

    /** So many rows are sorted sooner than found among all others along their places. */
    private static final int FEW = 1000;
    /** Before a column of numbers: rows are not found along it. */
    private static final String NO_INDEX = "+";

    private FilingPage() {}

    /**
     * One row more than the page holds, if there are so many.
     *
     * @param select what precedes the conditions
     * @param total rows of all pages
     */
    static JdbcClient.StatementSpec rows(
            String select, FindFilings query, long total, Moment moment, Mergers mergers, JdbcClient jdbc) {
        boolean few = total <= FEW || query.filter().batch() != null; // one batch is never most of all
        Where filter =
                few ? FilingFilter.where(query, moment, mergers) : FilingFilter.alongPlaces(query, moment, mergers);
        String place = few || query.order() != ListOrder.LOG ? NO_INDEX + "place" : "place";
        Where page = moment.known(filter).and(place + " <= ?", moment.position());
        String order = query.order().sql(few ? place : "place");
        return after(query, moment, page, place, jdbc)
                .query(jdbc, select, " order by " + order + " limit " + (query.limit() + 1));
    }

    /** Those after the last one of the page before, whose key is looked up. */
    private static Where after(FindFilings query, Moment moment, Where page, String place, JdbcClient jdbc) {
        String key = query.order().column();
        if (key.isEmpty()) {
            return page.and(place + " > ?", query.after());
        }
        if (query.after() == 0) {
            return page;
        }
        return moment.known(FilingQueries.by(query.policy(), moment.published(new Where())))
                .and("place = ?", query.after())
                .query(jdbc, "select " + key + " from registry_filing", " limit 1")
                .query((row, i) -> row.getObject(1))
                .optional()
                .map(value -> page.after(key, value, "place", query.after()))
                .orElse(page);
    }
}
