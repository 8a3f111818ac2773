package beian.filing.http;

import beian.filing.Changing;
import beian.filing.Changing.Changed;
import beian.filing.claim.RetractClaim;
import beian.filing.claim.Stating;
import beian.filing.claim.Stating.Stated;
import beian.filing.command.Change;
import beian.filing.command.FilingChange.ReinstateFiling;
import beian.filing.command.FilingChange.ReverseLink;
import beian.filing.command.FilingChange.WithdrawFiling;
import beian.filing.command.Grounds;
import beian.filing.event.ClaimRetracted;
import beian.platform.Rejected;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Changes as a page's form asks for them: read, refused and made as those that come as JSON are. */
@Component
public final class FormChanges {

    private final Changing changing;
    private final Stating stating;
    private final JsonMapper json;

    FormChanges(Changing changing, Stating stating, JsonMapper json) {
        this.changing = changing;
        this.stating = stating;
        this.json = json;
    }

    /** Reads what a change has of its own. */
    private interface Own<B extends ChangeBody, C> {
        C read(String subject, B body, ChangeReader reader, Grounds grounds);
    }

    /**
     * Makes the change and waits until it is durable.
     *
     * @param subject id of what is changed
     * @param texts by name of the field as the API has it, with a dot before each inner name: {@code evidence.source}
     * @param seenAt position of the log up to which whoever asks has seen what is changed; absent if it does not matter
     * @throws Rejected 422 {@code change.invalid} with a flaw per wrong value; 412 {@code changed.meanwhile}; and whatever
     *     refuses the change itself
     */
    public Changed change(ChangeKind kind, String subject, Map<String, String> texts, @Nullable Long seenAt) {
        Asked asked = new Asked(subject, SentForm.nested(texts), seenAt == null ? null : "\"" + seenAt + "\"");
        return kind == ChangeKind.CLAIM_RETRACTION
                ? retract(asked)
                : changing.change(
                        kind.subject() == ChangeKind.Subject.COMPANY ? ofCompany(kind, asked) : other(kind, asked));
    }

    /** Nothing but being retracted already can have happened to a claim since it was seen, and that is refused. */
    private Changed retract(Asked asked) {
        Stated stated = stating.retract(plain(
                asked, (id, body, reader, grounds) -> new RetractClaim(id, grounds.reason(), grounds.evidence())));
        return new Changed(ClaimRetracted.class.getSimpleName(), stated.position(), stated.appended(), null);
    }

    private record Asked(
            String subject,
            Map<String, Object> form,
            @Nullable String ifMatch) {}

    private Change other(ChangeKind kind, Asked asked) {
        return switch (kind) {
            case CORRECTION -> read(asked, ChangeBody.Correction.class, FilingChangeReader::correction);
            case NUMBER -> read(asked, ChangeBody.Numbering.class, FilingChangeReader::number);
            case CLASSIFICATION -> read(asked, ChangeBody.Classification.class, FilingChangeReader::classification);
            case LINK -> read(asked, ChangeBody.Link.class, FilingChangeReader::link);
            case WITHDRAWAL -> plain(asked, (id, body, reader, grounds) -> new WithdrawFiling(id, grounds));
            case REINSTATEMENT -> plain(asked, (id, body, reader, grounds) -> new ReinstateFiling(id, grounds));
            case LINK_REVERSAL -> plain(asked, (id, body, reader, grounds) -> new ReverseLink(id, grounds));
            case AMENDMENT -> read(asked, ChangeBody.Amendment.class, FilingChangeReader::amendment);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private Change ofCompany(ChangeKind kind, Asked asked) {
        return switch (kind) {
            case NAME -> read(asked, ChangeBody.Name.class, CompanyChangeReader::name);
            case ALIAS -> read(asked, ChangeBody.Name.class, CompanyChangeReader::alias);
            case ALIAS_RETRACTION -> read(asked, ChangeBody.NameRetraction.class, CompanyChangeReader::retraction);
            case IDENTIFIER -> read(asked, ChangeBody.Identifier.class, CompanyChangeReader::identifier);
            case IDENTIFIER_RETRACTION ->
                read(asked, ChangeBody.IdentifierRetraction.class, CompanyChangeReader::retraction);
            case MERGER -> read(asked, ChangeBody.Merger.class, CompanyChangeReader::merger);
            case MERGER_REVERSAL -> read(asked, ChangeBody.Merger.class, CompanyChangeReader::reversal);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private <C> C plain(Asked asked, Own<ChangeBody.Plain, C> own) {
        return read(asked, ChangeBody.Plain.class, own);
    }

    private <B extends ChangeBody, C> C read(Asked asked, Class<B> type, Own<B, C> own) {
        B body = body(asked, type);
        return ChangeReader.read(
                asked.subject,
                body,
                asked.ifMatch,
                (reader, grounds) -> own.read(asked.subject, body, reader, grounds));
    }

    private <B> B body(Asked asked, Class<B> type) {
        try {
            return json.convertValue(asked.form, type);
        } catch (JacksonException unreadable) {
            throw new Rejected(Rejected.Kind.MEANING, "change.invalid", List.of(flaw(unreadable)), asked.subject, 1);
        }
    }

    /** Only a total can be unreadable: everything else is text. */
    private static Rejected.Flaw flaw(JacksonException unreadable) {
        String pointer = unreadable.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        return new Rejected.Flaw(pointer, null, field, "count.unreadable", List.of(field));
    }
}
