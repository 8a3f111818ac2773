package beian.registry.statistics;

import beian.platform.column.Days;
import beian.registry.statistics.CountRegistry.By;

/** Stretches of time as numbers that follow on each other, and their names. */
final class Periods {

    private static final int MONTHS = 12;

    private final int length;
    private final By by;

    /** Announcements are no stretch of time: months stand for them. */
    Periods(By by) {
        this.by = by == By.ANNOUNCEMENT ? By.MONTH : by;
        this.length = switch (this.by) {
            case ANNOUNCEMENT, MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> MONTHS;
        };
    }

    /** The stretch in which a day lies, a number of eight digits. */
    int of(int day) {
        int month = Days.month(day);
        return (month / 100 * MONTHS + month % 100 - 1) / length;
    }

    String name(int period) {
        int months = period * length;
        int year = months / MONTHS;
        int part = months % MONTHS / length + 1;
        return switch (by) {
            case ANNOUNCEMENT, MONTH -> "%04d-%02d".formatted(year, part);
            case QUARTER -> "%04d-Q%d".formatted(year, part);
            case HALF_YEAR -> "%04d-H%d".formatted(year, part);
            case YEAR -> "%04d".formatted(year);
        };
    }
}
