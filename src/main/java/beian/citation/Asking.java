package beian.citation;

import beian.filing.event.CitationMade;
import beian.platform.CanonicalJson;
import beian.platform.Rejected;
import beian.platform.Sha256;
import beian.platform.http.InProcess;
import beian.platform.http.InProcess.Reply;
import beian.platform.store.Stores;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the API what is, or was, cited. */
@Component
class Asking {

    static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final String BEHIND = "position.not-reached";

    /** Citations are events too, but no answer that can be cited depends on them. */
    private static final String LAST_OTHER = "select globalIndex from DomainEventEntry where globalIndex <= ?"
            + " and payloadType <> ? order by globalIndex desc limit 1";

    private final InProcess api;
    private final Stores stores;

    Asking(InProcess api, Stores stores) {
        this.api = api;
        this.stores = stores;
    }

    /**
     * The position to pin an answer to: the one that the question names, or else the newest that is not a citation's, so
     * that citing does not move what is cited.
     *
     * @throws Rejected 422 {@code citation.not-citable} if the question is not answered, or not as of a position
     */
    long positionOf(CitedQuery query) {
        Reply reply = ask(query);
        refuseUnlessCitable(query, reply);
        Long answered = reply.position();
        if (answered == null) {
            throw NotCitable.because("citation.no-position", query.text());
        }
        refuseIfDeafToPositions(query);
        return query.namesPosition() ? answered : lastOther(answered);
    }

    /** The answer as of a position. */
    JsonNode pinned(CitedQuery query, long position) {
        Reply reply = ask(query.at(position).notBefore(position));
        refuseUnlessCitable(query, reply);
        return CanonicalJson.read(reply.body());
    }

    /**
     * What is answered when somebody asks again.
     *
     * @param hash SHA-256 (hex) of the result as canonical JSON
     */
    record Again(int status, JsonNode result, String hash) {}

    /** @throws Rejected 503 {@code position.not-reached} if the read models are behind, or the store cannot be read */
    Again again(CitedQuery query, long position) {
        Reply reply = ask(query.at(position).notBefore(position));
        JsonNode result = CanonicalJson.read(reply.body().isBlank() ? "null" : reply.body());
        return new Again(reply.status(), result, Sha256.of(CanonicalJson.of(result)));
    }

    private Reply ask(CitedQuery query) {
        Reply reply = api.get(query.encodedPath(), query.parameters());
        if (reply.status() == UNAVAILABLE) {
            boolean behind =
                    CanonicalJson.read(reply.body()).path("code").asString("").equals(BEHIND);
            List<String> position = query.parameters().getOrDefault(CitedQuery.AT_LEAST, List.of("?"));
            throw behind
                    ? new Rejected(Rejected.Kind.UNAVAILABLE, BEHIND, position.get(0))
                    : new Rejected(Rejected.Kind.UNAVAILABLE, "store.unavailable");
        }
        return reply;
    }

    private static void refuseUnlessCitable(CitedQuery query, Reply reply) {
        if (reply.status() != OK) {
            throw NotCitable.because("citation.status", query.text(), reply.status());
        }
        if (!reply.contentType().startsWith("application/json")) {
            throw NotCitable.because("citation.not-json", query.text(), reply.contentType());
        }
    }

    /** Whoever heeds {@code knownAt} refuses a position that no log has; whoever does not would answer otherwise later. */
    private void refuseIfDeafToPositions(CitedQuery query) {
        if (ask(query.at(Long.MAX_VALUE)).status() == OK) {
            throw NotCitable.because("citation.not-as-of", query.text());
        }
    }

    private long lastOther(long position) {
        return stores.events().read(jdbc -> jdbc.sql(LAST_OTHER)
                .params(position, CitationMade.class.getName())
                .query(Long.class)
                .optional()
                .orElse(0L));
    }
}
