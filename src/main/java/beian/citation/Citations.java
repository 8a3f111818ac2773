package beian.citation;

import beian.citation.OpenedCitation.Today;
import beian.citation.OpenedCitation.Words;
import beian.filing.Citing;
import beian.filing.Citing.Cited;
import beian.filing.MakeCitation;
import beian.platform.CanonicalJson;
import beian.platform.CodeVersion;
import beian.platform.Rejected;
import beian.platform.Sha256;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Pins answers, and opens what was pinned; only while a request is handled, since both ask the API from within. */
@Component
public class Citations {

    /** Characters of canonical JSON, and of what is kept of it: a line of an exported log has to hold it. */
    private static final int LONGEST = 1 << 20;

    private static final int LONGEST_PACKED = 1 << 19;

    private final Asking asking;
    private final Citing citing;
    private final Queries queries;
    private final QueryWords words;
    private final CodeVersion code;

    Citations(Asking asking, Citing citing, Queries queries, QueryWords words, CodeVersion code) {
        this.asking = asking;
        this.citing = citing;
        this.queries = queries;
        this.words = words;
        this.code = code;
    }

    /**
     * Pins what an address of the API answers now, or as of the position that it names.
     *
     * @param query path and query string
     * @throws Rejected 422 {@code citation.not-citable}; 413 {@code citation.too-large}
     */
    public Cited cite(@Nullable String query) {
        if (query == null || query.isBlank()) {
            throw new Rejected(Rejected.Kind.SHAPE, "citation.query-missing");
        }
        CitedQuery asked = CitedQuery.read(query.strip());
        long position = asking.positionOf(asked);
        JsonNode result = asking.pinned(asked.today(), position);
        String json = CanonicalJson.of(result);
        Ruleset ruleset = Ruleset.of(result);
        return citing.cite(new MakeCitation(
                asked.today().text(),
                position,
                ruleset == null ? null : ruleset.name(),
                ruleset == null ? null : ruleset.version(),
                Sha256.of(json),
                code.text(),
                total(result),
                packed(json)));
    }

    private static String packed(String json) {
        String packed = json.length() > LONGEST ? "" : CanonicalJson.packed(json);
        if (packed.isEmpty() || packed.length() > LONGEST_PACKED) {
            throw new Rejected(Rejected.Kind.TOO_LARGE, "citation.too-large", json.length(), LONGEST);
        }
        return packed;
    }

    private static @Nullable Long total(JsonNode result) {
        if (result.isArray()) {
            return (long) result.size();
        }
        return result.path("total").isIntegralNumber() ? result.get("total").asLong() : null;
    }

    /** How a citation is shown: where it is opened, given its id. */
    public interface Place {
        String of(String citationId);
    }

    /**
     * Asks again what was cited, as of then.
     *
     * @throws Rejected 404 {@code citation.unknown}
     */
    public Answer<OpenedCitation> open(String citationId, Place place) {
        Answer<Citation> found = queries.ask(new FindCitation(citationId));
        Citation citation = found.body();
        CitedQuery asked = citation.asked();
        Asking.Again again = asking.again(asked, citation.position());
        Today today = new Today(again.status(), again.hash(), Ruleset.of(again.result()), code.text());
        Verdict verdict = verdict(citation, today);
        List<Difference> differences = verdict == Verdict.IDENTICAL
                ? List.of()
                : Difference.between(CanonicalJson.read(citation.result()), again.result());
        Words title = words.of(asked);
        String address = place.of(citation.citationId());
        return new Answer<>(
                found.position(),
                new OpenedCitation(
                        citation.citationId(),
                        address,
                        title,
                        citation.query(),
                        asked.at(citation.position()).text(),
                        citation.position(),
                        citation.ruleset(),
                        citation.resultHash(),
                        citation.code(),
                        citation.total(),
                        citation.citedAt(),
                        verdict,
                        citation.isIntact(),
                        today,
                        differences.subList(0, Math.min(differences.size(), Difference.MOST)),
                        differences.size() > Difference.MOST,
                        Form.of(citation, title, address)));
    }

    /** A citation that was tampered with proves nothing, whichever code answers. */
    private static Verdict verdict(Citation citation, Today today) {
        if (!citation.isIntact()) {
            return Verdict.MISMATCH;
        }
        if (today.status() == Asking.OK && today.resultHash().equals(citation.resultHash())) {
            return Verdict.IDENTICAL;
        }
        boolean same = today.code().equals(citation.code()) && Objects.equals(today.ruleset(), citation.ruleset());
        return same ? Verdict.MISMATCH : Verdict.SAME_DATA_NEWER_CODE;
    }
}
