package beian.filing.http;

import beian.filing.BatchBody.AnnouncedBody;
import beian.filing.EvidenceBody;
import org.jspecify.annotations.Nullable;

/** Changes as they are sent: anything may be missing or wrong until {@link ChangeReader} has read it. */
sealed interface ChangeBody {

    /** WORLD_CHANGED, NEWLY_DISCLOSED, SOURCE_CORRECTED, TRANSCRIPTION or REINTERPRETED; required. */
    @Nullable
    String reason();

    /** Required. */
    @Nullable
    EvidenceBody evidence();

    /** Nothing but reason and evidence. */
    record Plain(@Nullable String reason, @Nullable EvidenceBody evidence) implements ChangeBody {}

    /**
     * A value of one statement.
     *
     * @param statement the statement that is wrong, {@code <batch>:<row>}; leave out for the filing's first one
     * @param field MODEL, REGISTRANT, REGION, FILED_ON, SCALE or SCENARIO; required
     * @param value as printed; leave out if none is stated
     */
    record Correction(
            @Nullable String statement,
            @Nullable String field,
            @Nullable String value,
            @Nullable String reason,
            @Nullable EvidenceBody evidence)
            implements ChangeBody {}

    /**
     * The kind of a filing.
     *
     * @param focus GENERAL or VERTICAL; leave out to say nothing about it
     * @param sector of a vertical one: a code of the rulesets, for example HEALTHCARE
     * @param modality TEXT, IMAGE, VIDEO, AUDIO or MULTIMODAL; leave out to say nothing about it
     */
    record Classification(
            @Nullable String focus,
            @Nullable String sector,
            @Nullable String modality,
            @Nullable String reason,
            @Nullable EvidenceBody evidence)
            implements ChangeBody {}

    /**
     * A number of a filing.
     *
     * @param number 备案编号 or 上线编号; required
     */
    record Numbering(
            @Nullable String number,
            @Nullable String reason,
            @Nullable EvidenceBody evidence) implements ChangeBody {}

    /**
     * Another filing.
     *
     * @param to the filing with a number; required
     * @param confidence HIGH, MEDIUM or LOW; required
     */
    record Link(
            @Nullable String to,
            @Nullable String confidence,
            @Nullable String reason,
            @Nullable EvidenceBody evidence) implements ChangeBody {}

    /**
     * Totals of a batch.
     *
     * @param announced all of them as they shall be; one that is left out is not announced; required
     */
    record Amendment(
            @Nullable AnnouncedBody announced,
            @Nullable String reason,
            @Nullable EvidenceBody evidence) implements ChangeBody {}

    /**
     * A name.
     *
     * @param name as printed; required
     * @param since day, month or year from which it was in use
     */
    record Name(
            @Nullable String name,
            @Nullable String since,
            @Nullable String reason,
            @Nullable EvidenceBody evidence) implements ChangeBody {}

    /**
     * A name that is none.
     *
     * @param name the alias; required
     */
    record NameRetraction(
            @Nullable String name,
            @Nullable String reason,
            @Nullable EvidenceBody evidence) implements ChangeBody {}

    /**
     * An identifier.
     *
     * @param scheme UNIFIED_SOCIAL_CREDIT_CODE, STOCK_CODE, LEI or WEBSITE; required
     * @param value in the register's own form; required
     * @param holder of a stock code: who carries it, if the company itself does not
     */
    record Identifier(
            @Nullable String scheme,
            @Nullable String value,
            @Nullable String holder,
            @Nullable String reason,
            @Nullable EvidenceBody evidence)
            implements ChangeBody {}

    /**
     * An identifier that is none.
     *
     * @param scheme UNIFIED_SOCIAL_CREDIT_CODE, STOCK_CODE, LEI or WEBSITE; required
     * @param value as it was asserted; required
     */
    record IdentifierRetraction(
            @Nullable String scheme,
            @Nullable String value,
            @Nullable String reason,
            @Nullable EvidenceBody evidence) implements ChangeBody {}

    /**
     * Another company.
     *
     * @param merged id of the company that is the same; required
     */
    record Merger(
            @Nullable String merged,
            @Nullable String reason,
            @Nullable EvidenceBody evidence) implements ChangeBody {}
}
