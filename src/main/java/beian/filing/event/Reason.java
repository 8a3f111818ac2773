package beian.filing.event;

/** Why a statement takes the place of an earlier one. */
public enum Reason {
    /** What is stated has changed: a product was renamed, a registration was cancelled. */
    WORLD_CHANGED,
    /** Somebody states now what nobody had stated before. */
    NEWLY_DISCLOSED,
    /** The source itself corrected what it had printed. */
    SOURCE_CORRECTED,
    /** The source was copied wrongly into the log. */
    TRANSCRIPTION,
    /** The same print is read differently, or is known now to mean something else. */
    REINTERPRETED
}
