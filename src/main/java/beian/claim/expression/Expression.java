package beian.claim.expression;

import java.util.List;

/** What a claim comes to. True, false, or unknown where something that it asks for is not disclosed. */
public sealed interface Expression {

    /** All of them. */
    record And(List<Expression> parts) implements Expression {

        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Or(List<Expression> parts) implements Expression {

        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The opposite. */
    record Not(Expression part) implements Expression {}

    /**
     * Two values compared; at least one is a group's.
     *
     * @param pointer JSON pointer to it in the expression
     */
    record Compared(Comparison comparison, Value left, Value right, String pointer) implements Expression {}

    /**
     * Something said of every row of a group, or of one. Of a group without rows it says nothing.
     *
     * @param every whether of every row
     * @param of the group
     * @param are what is said of its rows
     * @param pointer JSON pointer to it in the expression
     */
    record Quantified(boolean every, Filter of, Filter are, String pointer) implements Expression {}
}
