package beian.web.change;

import beian.filing.event.IdentifierScheme;
import beian.filing.http.ChangeKind;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.registry.Company;
import beian.registry.FindHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Forms of changes of one company. */
@Component
class CompanyForms {

    private final Queries queries;

    CompanyForms(Queries queries) {
        this.queries = queries;
    }

    Form form(ChangeKind kind, String companyId, Map<String, String> given) {
        Answer<Company.History> history = queries.ask(new FindHistory(companyId));
        Company company = history.body().company();
        List<FormField> own = fields(kind, company);
        return new Form(
                kind,
                companyId,
                company.name(),
                "/companies/" + companyId,
                history.position(),
                now(company),
                own,
                EvidenceFields.ALL,
                new HashMap<>(given),
                null,
                own.stream()
                        .noneMatch(field -> field.type() == FormField.Type.CHOICE
                                && field.required()
                                && field.options().isEmpty()));
    }

    private static List<FormField> fields(ChangeKind kind, Company company) {
        FormField name = FormField.text("name", true);
        FormField scheme = FormField.choice("scheme", true, "cell", IdentifierScheme.values());
        return switch (kind) {
            case NAME, ALIAS -> List.of(name, FormField.date("since", false));
            case ALIAS_RETRACTION -> List.of(FormField.choice("name", true, aliases(company)));
            case IDENTIFIER -> List.of(scheme, FormField.text("value", true), FormField.text("holder", false));
            case IDENTIFIER_RETRACTION -> List.of(scheme, FormField.text("value", true));
            case MERGER -> List.of(FormField.text("merged", true));
            case MERGER_REVERSAL -> List.of(FormField.choice("merged", true, merged(company)));
            default -> List.of();
        };
    }

    private static List<FormField.Option> aliases(Company company) {
        return company.names().stream()
                .filter(name -> name.kind() == Company.NameKind.ALIAS
                        && name.companyId().equals(company.companyId()))
                .map(name -> new FormField.Option(name.name(), null, name.name()))
                .toList();
    }

    /** A merger is reversed where it was made: with the company into which the other one went. */
    private static List<FormField.Option> merged(Company company) {
        return company.merged().stream()
                .filter(merged -> merged.into().equals(company.companyId()))
                .map(merged -> new FormField.Option(merged.companyId(), null, merged.name()))
                .toList();
    }

    private static List<Form.Now> now(Company company) {
        List<Form.Now> now = new ArrayList<>();
        company.names().forEach(name -> now.add(new Form.Now("name." + name.kind(), null, name.name())));
        company.identifiers()
                .forEach(identifier -> now.add(new Form.Now("cell." + identifier.scheme(), null, identifier.value())));
        company.merged().forEach(merged -> now.add(new Form.Now("company.merged", null, merged.name())));
        return now;
    }
}
