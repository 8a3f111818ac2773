package beian.claim.http;

import beian.claim.http.ClaimBody.StatementBody;
import beian.filing.EvidenceBody;
import beian.platform.Blank;
import beian.platform.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A claim as somebody writes it into a form; what is blank is absent.
 *
 * @param claimId its id
 * @param zh the statement in Chinese
 * @param en the same in English
 * @param expression JSON in the language of docs/claims.md
 * @param notCheckable why there is none
 * @param source who says it, as printed
 * @param publishedOn day, month or year
 * @param url where it can be read
 * @param note in one's own words
 */
public record WrittenClaim(
        @Nullable String claimId,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String expression,
        @Nullable String notCheckable,
        @Nullable String source,
        @Nullable String publishedOn,
        @Nullable String url,
        @Nullable String note) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public WrittenClaim {
        claimId = Blank.asNone(claimId);
        zh = Blank.asNone(zh);
        en = Blank.asNone(en);
        expression = Blank.asNone(expression);
        notCheckable = Blank.asNone(notCheckable);
        source = Blank.asNone(source);
        publishedOn = Blank.asNone(publishedOn);
        url = Blank.asNone(url);
        note = Blank.asNone(note);
    }

    /** The same under another id. */
    public WrittenClaim under(String otherId) {
        return new WrittenClaim(otherId, zh, en, expression, notCheckable, source, publishedOn, url, note);
    }

    /** @throws Rejected 422 {@code claim.invalid} if the expression is no JSON */
    ClaimBody body() {
        return new ClaimBody(
                new StatementBody(zh, en),
                json(),
                notCheckable,
                new EvidenceBody(source, url, publishedOn, null, note));
    }

    private @Nullable JsonNode json() {
        if (expression == null) {
            return null;
        }
        try {
            return JSON.readTree(expression);
        } catch (JacksonException unreadable) {
            TokenStreamLocation place = unreadable.getLocation();
            List<Object> where = place == null ? List.of("?", "?") : List.of(place.getLineNr(), place.getColumnNr());
            Rejected.Flaw flaw = new Rejected.Flaw("/expression", null, "expression", "claim.not-json", where);
            throw new Rejected(Rejected.Kind.MEANING, "claim.invalid", List.of(flaw), String.valueOf(claimId), 1);
        }
    }
}
