package beian.registry.reconciliation;

import beian.filing.event.Series;
import beian.registry.fact.Stated;
import beian.registry.reconciliation.book.Ordinals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number that a source announced beside what is recorded.
 *
 * @param series what is counted; absent for models and companies of a batch, which are counted whatever their series
 * @param within ISO month or year in which they were decided; absent unless {@code what} is WITHIN
 * @param asOf ISO day, month or year up to which the source counted, where it says so
 * @param recorded what the announced number is compared with
 * @param otherwise the same counted in another way
 * @param difference recorded less announced
 * @param ordinals of the batch's rows; absent unless {@code what} is ORDINALS
 * @param reasons what is recorded, or follows from the source's own numbering, and accounts for some of the difference
 * @param candidates rows that would account for it if the source had counted them differently
 */
public record Line(
        What what,
        @Nullable Series series,
        @Nullable String within,
        @Nullable String asOf,
        Stated announced,
        Count recorded,
        List<Count> otherwise,
        Difference difference,
        @Nullable Ordinals ordinals,
        State state,
        List<Reason> reasons,
        Candidates candidates,
        Sentence sentence) {

    /** What a number counts. */
    public enum What {
        /** Models or services of the batch. */
        MODELS,
        /** Companies of the batch. */
        COMPANIES,
        /** All of a series since the regime began. */
        CUMULATIVE,
        /** All of a series that were decided in a month or year. */
        WITHIN,
        /** 序号 of the batch's rows. */
        ORDINALS
    }

    /** What is to be said of a difference. */
    public enum State {
        /** There is none. */
        AGREES,
        /** What is recorded, or the source's own numbering, accounts for all of it. */
        EXPLAINED,
        /** Some rows would account for it; nobody recorded that they do. */
        EXPLICABLE,
        OPEN
    }

    /** How something is counted. */
    public enum By {
        /** By the rows of the batch. */
        ROWS,
        /** By what the source had published with this batch and before. */
        PUBLICATION,
        /** By 备案时间 or 登记时间, whenever it was published. */
        DATE
    }

    /**
     * A count; a range where blank cells or partial dates leave it open.
     *
     * @param least what is certain
     * @param most what is possible
     */
    public record Count(By by, int least, int most) {

        static Count exactly(By by, int count) {
            return new Count(by, count, count);
        }
    }

    /** Recorded less announced; an end is absent where the announced number is open there, or no number. */
    public record Difference(
            @Nullable Integer least, @Nullable Integer most) {

        static Difference of(Stated announced, Count recorded) {
            Integer most = announced.most();
            Integer least = announced.least();
            return new Difference(
                    most == null ? null : recorded.least() - most, least == null ? null : recorded.most() - least);
        }
    }

    /** What accounts for a difference. */
    public enum Cause {
        /** The source's numbering leaves a number out that no recorded row has. */
        ORDINAL_MISSING,
        /** Rows that the numbering leaves out stand in another batch of the source. */
        ORDINAL_ELSEWHERE,
        /** All numbers are there, not in their order. */
        ORDINAL_OUT_OF_ORDER,
        /** The numbering goes on from an announcement that is not recorded. */
        EARLIER_NOT_RECORDED,
        /** Companies were merged. */
        MERGED,
        /** Two rows count as one filing. */
        LINKED
    }

    /**
     * Something that accounts for so many.
     *
     * @param events positions of the events that say so; empty where the numbering does
     * @param ordinals 序号 that are meant, the first 100
     * @param batches in which they stand, or should
     */
    public record Reason(
            Cause cause, int accountsFor, List<Long> events, List<Integer> ordinals, List<String> batches) {

        static final int MOST = 100;
    }

    /** A sentence in both languages. */
    public record Sentence(String zh, String en) {}
}
