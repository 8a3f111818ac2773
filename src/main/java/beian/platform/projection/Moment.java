package beian.platform.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An {@link AsOf} whose position is found.
 *
 * <p>Tables that answer as of a moment hold, in each row, the positions {@code known_from} (inclusive) to {@code known_to}
 * (exclusive) and the days {@code public_from} to {@code public_to}, likewise, within which it holds. {@code possible_from}
 * is the first day on which it might have been public already. {@code filed_from} and {@code filed_to} are the bounds of a
 * partial date, both inclusive, and absent where there is none.
 *
 * @param generation of the views that the answer is read from; 0 while tables are being written
 * @param publicAt absent: everything published
 * @param filedAt absent: everything filed
 * @param possibly whether what dates leave open is taken in
 */
public record Moment(
        int generation,
        long position,
        @Nullable LocalDate publicAt,
        @Nullable LocalDate filedAt,
        boolean possibly) {

    /** Everything that the log held at a position, in tables that are being written. */
    public static Moment whileWriting(long position) {
        return new Moment(0, position, null, null, false);
    }

    /** The same days at another position. */
    public Moment at(long otherPosition) {
        return new Moment(generation, otherPosition, publicAt, filedAt, possibly);
    }

    /** Whether days were asked about. */
    public boolean hasDays() {
        return publicAt != null || filedAt != null;
    }

    /** The same moment, with or without what dates leave open. */
    public Moment possibly(boolean takenIn) {
        return new Moment(generation, position, publicAt, filedAt, takenIn);
    }

    public Certainty certainty() {
        return possibly ? Certainty.POSSIBLY : Certainty.CERTAINLY;
    }

    /** Narrows to what the log held. */
    public Where known(Where where) {
        return where.and("known_from <= ?", position).and("known_to > ?", position);
    }

    /** Narrows to what had been published. */
    public Where published(Where where) {
        if (publicAt == null) {
            return where.and("standing = ?", 1);
        }
        return where.and((possibly ? "possible_from" : "public_from") + " <= ?", publicAt.toString())
                .and("public_to > ?", publicAt.toString());
    }

    /** Narrows to what had been filed. */
    public Where filed(Where where) {
        String day = filedAt == null ? null : filedAt.toString();
        return possibly ? where.and("(filed_from is null or filed_from <= ?)", day) : where.and("filed_to <= ?", day);
    }

    /** All three. */
    public Where narrow(Where where) {
        return filed(published(known(where)));
    }

    /** Whether a date with these bounds lies on or before {@code day}; absent if no day was asked for. */
    public static @Nullable Certainty of(@Nullable String last, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        return last != null && last.compareTo(day.toString()) <= 0 ? Certainty.CERTAINLY : Certainty.POSSIBLY;
    }
}
