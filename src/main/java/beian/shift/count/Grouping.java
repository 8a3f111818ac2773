package beian.shift.count;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What is counted together. */
public enum Grouping {
    /** What one source announces under one id. */
    BATCH,
    /** What one source published on one day. */
    ANNOUNCEMENT,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR;

    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("uuuu-MM");
    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_YEAR_MONTHS = 6;

    /** Whether groups are made of days and not of what sources put together. */
    public boolean byTime() {
        return compareTo(ANNOUNCEMENT) > 0;
    }

    /**
     * The period in which a day lies that is between {@code first} and {@code last}, for example {@code 2024-Q1}.
     *
     * @return absent if that is open, or if there is no day
     */
    @Nullable
    String period(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return null;
        }
        String period = period(first);
        return period.equals(period(last)) ? period : null;
    }

    private String period(LocalDate day) {
        return switch (this) {
            case BATCH, ANNOUNCEMENT -> day.toString();
            case MONTH -> day.format(MONTHS);
            case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / QUARTER_MONTHS + 1);
            case HALF_YEAR -> day.getYear() + "-H" + ((day.getMonthValue() - 1) / HALF_YEAR_MONTHS + 1);
            case YEAR -> Integer.toString(day.getYear());
        };
    }
}
