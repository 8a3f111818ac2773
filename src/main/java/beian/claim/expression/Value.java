package beian.claim.expression;

/** A number that stands in a claim, or that a group of rows comes to. */
public sealed interface Value {

    /** A number as it stands. */
    record Constant(Fraction number) implements Value {}

    /** What a group comes to. */
    sealed interface Measure extends Value {

        /** The rows that it is about. */
        Filter group();

        /** JSON pointer to it in the expression. */
        String pointer();
    }

    /** How many rows. */
    record Count(Filter group, String pointer) implements Measure {}

    /** How many distinct companies; merged ones count once, each row without a company may be of any. */
    record Companies(Filter group, String pointer) implements Measure {}

    /**
     * Which part of a group's rows, from 0 to 1; a group without rows has none.
     *
     * @param are what is said of that part
     */
    record Share(Filter group, Filter are, String pointer) implements Measure {}
}
