package beian.registry.statistics;

import beian.filing.event.Series;
import beian.platform.projection.Coverage;
import beian.platform.projection.Lasting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filings counted in several ways. Counts by announcement and by date filed differ: what is decided in one month is
 * published in a later one, and some is entered late.
 *
 * @param series one for each that has any; they are never added up
 * @param cadence one for each source of announcements; waves that analysts count are none
 * @param notes what is to be kept in mind, in both languages
 */
public record RegistryStatistics(
        CountRegistry.By by,
        List<OfSeries> series,
        List<Cadence> cadence,
        List<Note> notes,
        @Nullable Coverage coverage)
        implements Lasting {

    /** A sentence in both languages. */
    public record Note(String zh, String en) {}

    /**
     * One series.
     *
     * @param filings each counted once, whoever states it
     * @param withdrawn how many of them are withdrawn
     * @param announced by the day of publication
     * @param filed by 备案时间 or 登记时间
     * @param regions the most first; the last one, without a name, those of which none is stated
     */
    public record OfSeries(
            Series series,
            int filings,
            int withdrawn,
            List<Announced> announced,
            Filed filed,
            List<Region> regions,
            Registrants registrants,
            Delay delay,
            Listed listed) {}

    /**
     * Filings of one announcement, or of all of a source in a stretch of time.
     *
     * @param key batch id, {@code 2024-03}, {@code 2024-Q1}, {@code 2024-H1} or {@code 2024}; absent: the day of
     *     publication is known too roughly to tell
     * @param wave whether analysts count it so
     * @param filings distinct ones
     * @param appearing those that no earlier announcement of the source lists
     * @param cumulative those of the source so far
     * @param total what the source itself announced as that; absent if it announced none, or a filter leaves rows out
     * @param firstTimeRegistrants companies, mergers worked in, of which no earlier announcement of the source lists any
     */
    public record Announced(
            @Nullable String key,
            String source,
            boolean wave,
            @Nullable String publishedOn,
            int filings,
            int appearing,
            int cumulative,
            @Nullable Integer total,
            int firstTimeRegistrants) {}

    /**
     * Filings by the day on which they were decided.
     *
     * @param tooRough their date spans several stretches; they are in {@code most} of each
     * @param undated nothing is stated
     */
    public record Filed(List<Bucket> buckets, int tooRough, int undated) {}

    /**
     * One stretch of time.
     *
     * @param least filings that lie in it for certain
     * @param most those that may
     */
    public record Bucket(String key, int least, int most) {}

    /**
     * Filings of a region.
     *
     * @param region as printed; absent: none is stated
     */
    public record Region(@Nullable String region, int filings) {}

    /**
     * Whose they are, mergers worked in.
     *
     * @param companies those that hold any
     * @param unattributed filings whose registrant nobody states
     * @param herfindahl sum of squared shares among the attributed; absent if there are none
     * @param gini among holders; absent likewise
     * @param topTenShare share of the ten largest; absent likewise
     * @param largest the ten with most
     */
    public record Registrants(
            int companies,
            int unattributed,
            @Nullable Double herfindahl,
            @Nullable Double gini,
            @Nullable Double topTenShare,
            List<Holder> largest) {}

    public record Holder(String companyId, String name, int filings) {}

    /**
     * Days from the date filed to the first publication by an announcement.
     *
     * @param filings of which both are stated
     * @param undated filings without a date
     * @param unannounced filings that only waves list
     * @param negative of which the date lies after the publication for certain
     */
    public record Delay(
            int filings,
            int undated,
            int unannounced,
            int negative,
            @Nullable Range lowerQuartile,
            @Nullable Range median,
            @Nullable Range upperQuartile) {}

    /** Bounds that hold whatever partial dates come to, both inclusive, in days. */
    public record Range(int least, int most) {}

    /**
     * Filings of companies with a stock code, or whose listed parent carries one.
     *
     * @param codes the most first
     */
    public record Listed(int filings, int companies, List<Code> codes) {}

    /**
     * A stock code.
     *
     * @param holder the listed parent that carries it, as printed; absent if the company does
     */
    public record Code(String code, @Nullable String holder, int filings) {}

    /**
     * How often a source announces.
     *
     * @param gaps from each announcement that lists rows to the next
     * @param median of the gaps; absent if there is none
     */
    public record Cadence(
            String source, int announcements, @Nullable Range median, List<Gap> gaps) {}

    /**
     * From one announcement to the next.
     *
     * @param days bounds, where a day of publication is partial
     */
    public record Gap(String from, String to, Range days) {}
}
