package beian.filing.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A source says something about filings that can be checked, or at least looks as if it could.
 *
 * @param claimId as whoever recorded it names it: small letters and digits parted by {@code -}, {@code .}, {@code :}
 * @param statementZh what is said, in the words of whoever recorded it; absent if only the English is given
 * @param statementEn the same in English; absent if only the Chinese is given
 * @param expression the same as canonical JSON in the language of docs/claims.md; absent if it cannot be checked
 * @param notCheckable why it cannot be checked; absent if {@code expression} is there
 * @param evidence who says it, and where
 */
@Revision("1")
public record ClaimStated(
        String claimId,
        @Nullable String statementZh,
        @Nullable String statementEn,
        @Nullable String expression,
        @Nullable NotCheckable notCheckable,
        Evidence evidence)
        implements ClaimEvent {}
