package beian.registry;

import beian.filing.event.Locator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of a filing comes from, down to the printed cell.
 *
 * @param filingId the filing whose values they are
 * @param values one for each value that is answered, then one for each that other sources state instead
 */
public record Provenance(String filingId, List<Value> values) {

    /**
     * A value and its origin.
     *
     * @param field name of the field in answers
     * @param value as answered; absent where it was taken back
     * @param answered false for what another source states instead
     * @param statementId the statement in which it stands
     * @param event name of the event that states it
     * @param position of that event
     * @param source on whose word
     * @param url where that was published
     * @param file SHA-256 of the published file in which that stands; absent where none was kept
     * @param publishedOn ISO day, month or year of the publication
     * @param locator table and row
     * @param column printed heading of the column, as the official list has it
     * @param verbatim the text as printed
     * @param rule what made the value of the text; absent where it is the text
     */
    public record Value(
            String field,
            @Nullable String value,
            boolean answered,
            String statementId,
            String event,
            long position,
            String source,
            @Nullable String url,
            @Nullable String file,
            String publishedOn,
            Locator locator,
            String column,
            @Nullable String verbatim,
            @Nullable String rule) {}
}
