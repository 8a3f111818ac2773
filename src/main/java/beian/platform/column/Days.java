package beian.platform.column;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as numbers of eight digits, which order as days do: 20240328; 0 stands for none. */
public final class Days {

    private static final int MONTHS = 100;
    private static final int YEARS = 10_000;

    private Days() {}

    public static int of(@Nullable LocalDate day) {
        return day == null ? 0 : day.getYear() * YEARS + day.getMonthValue() * MONTHS + day.getDayOfMonth();
    }

    /** An ISO day. */
    public static int of(@Nullable String iso) {
        if (iso == null) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < iso.length(); i++) {
            char c = iso.charAt(i);
            number = c == '-' ? number : number * 10 + c - '0';
        }
        return number;
    }

    /** The day itself, which is not 0. */
    public static LocalDate day(int number) {
        return LocalDate.of(number / YEARS, number / MONTHS % MONTHS, number % MONTHS);
    }

    /** Its month as a number of six digits. */
    public static int month(int number) {
        return number / MONTHS;
    }
}
