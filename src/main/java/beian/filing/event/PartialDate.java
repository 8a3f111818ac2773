package beian.filing.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the day, the month or the year: an interval of days whose ends are inclusive.
 *
 * @param first the earliest day it may be
 * @param last the latest day it may be
 * @param iso {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}: what stands in events
 */
public record PartialDate(LocalDate first, LocalDate last, String iso) {

    private static final Pattern PRINTED = Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?|年)?");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");
    private static final int KEPT = 4096;
    /** Few days are printed again and again. */
    private static final Map<String, PartialDate> PARSED = new ConcurrentHashMap<>();

    /**
     * Reads {@code 2024-04-02}, {@code 2024/4/2}, {@code 2024年4月2日}, {@code 2023 年 8 月}, {@code 2023}; white space is
     * ignored.
     *
     * @return empty if the text is anything else, or no day of the calendar
     */
    public static Optional<PartialDate> read(String printed) {
        Matcher matcher = PRINTED.matcher(WHITE_SPACE.matcher(printed).replaceAll(""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(matcher.group(1), matcher.group(2), matcher.group(3)));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /**
     * The date that an event holds.
     *
     * @throws IllegalArgumentException if the text is not one
     */
    public static PartialDate parse(String iso) {
        PartialDate kept = PARSED.get(iso);
        if (kept != null) {
            return kept;
        }
        PartialDate date = read(iso).orElseThrow(() -> new IllegalArgumentException("Not a date: " + iso));
        if (PARSED.size() < KEPT) {
            PARSED.put(iso, date);
        }
        return date;
    }

    /** The earliest day that a date of an event may be, in ISO form. */
    public static String firstDay(String iso) {
        return parse(iso).first().toString();
    }

    /** The latest day that it may be: the first one on which what was published then was certainly public. */
    public static String lastDay(String iso) {
        return parse(iso).last().toString();
    }

    private static PartialDate of(String year, @Nullable String month, @Nullable String day) {
        int y = Integer.parseInt(year);
        if (month == null) {
            return new PartialDate(Year.of(y).atDay(1), LocalDate.of(y, 12, 31), year);
        }
        YearMonth m = YearMonth.of(y, Integer.parseInt(month));
        if (day == null) {
            return new PartialDate(m.atDay(1), m.atEndOfMonth(), m.toString());
        }
        LocalDate d = m.atDay(Integer.parseInt(day));
        return new PartialDate(d, d, d.toString());
    }
}
