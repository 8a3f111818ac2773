package beian.web.change;

import beian.filing.http.ChangeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param title what is changed, as its page is headed
 * @param back address of the page to which it leads back
 * @param seenAt position of the log as of which what is changed is shown
 * @param now what is recorded now, by the key of its words
 * @param own fields of this change alone
 * @param evidence fields of every change: why, and on whose word
 * @param values what the fields hold, by name
 * @param candidates what may be meant by a name that was given instead of an id
 * @param sendable false if there is nothing to choose, so that the change cannot be made
 */
record Form(
        ChangeKind kind,
        String id,
        String title,
        String back,
        long seenAt,
        List<Now> now,
        List<FormField> own,
        List<FormField> evidence,
        Map<String, String> values,
        @Nullable Candidates candidates,
        boolean sendable) {

    /** A value as it is recorded; absent if none is stated. */
    record Now(
            String key,
            @Nullable String statement,
            @Nullable String value) {}

    /**
     * Things one of which may be meant.
     *
     * @param field the field that takes the id of the one chosen
     * @param more whether there are others
     */
    record Candidates(String field, List<Candidate> items, boolean more) {}

    /**
     * One of them.
     *
     * @param about what tells it from others of its name
     */
    record Candidate(String id, String name, String about, String address) {}

    /** The address to which it is sent. */
    public String address() {
        return "/" + kind.subject().path() + "/{id}/" + kind.path();
    }

    /** The same form holding what was entered. */
    Form with(Map<String, String> entered) {
        return new Form(kind, id, title, back, seenAt, now, own, evidence, entered, candidates, sendable);
    }

    Form meaning(@Nullable Candidates meant) {
        return new Form(kind, id, title, back, seenAt, now, own, evidence, values, meant, sendable);
    }

    /** What was entered, with an id in the place of a name: the one chosen, or the one that has this name alone. */
    Map<String, String> resolved(Map<String, String> entered) {
        if (candidates == null) {
            return entered;
        }
        Map<String, String> resolved = new HashMap<>(entered);
        String chosen = entered.getOrDefault("chosen", "");
        String given = entered.getOrDefault(candidates.field, "");
        boolean stillMeant =
                given.strip().equals(entered.getOrDefault("chosenFor", "").strip());
        resolved.put(candidates.field, stillMeant && !chosen.isBlank() ? chosen : Meant.resolved(given, candidates));
        return resolved;
    }

    /** Names of all fields. */
    List<String> names() {
        return Stream.concat(own.stream(), evidence.stream())
                .map(FormField::name)
                .toList();
    }
}
