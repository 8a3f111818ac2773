package beian.web.change;

import beian.filing.event.Confidence;
import beian.filing.event.FilingField;
import beian.filing.event.Focus;
import beian.filing.event.Modality;
import beian.filing.http.ChangeKind;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.registry.Filing;
import beian.registry.FindFiling;
import beian.registry.statement.Policy;
import beian.ruleset.Rulesets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forms of changes of one filing. */
@Component
class FilingForms {

    private final Queries queries;
    private final Rulesets rulesets;

    FilingForms(Queries queries, Rulesets rulesets) {
        this.queries = queries;
        this.rulesets = rulesets;
    }

    /** The form with what is recorded now; fields are filled as {@code given}, or with what is recorded. */
    Form form(ChangeKind kind, String filingId, Map<String, String> given) {
        Answer<Filing.Detail> detail = queries.ask(new FindFiling(filingId, AsOf.NOW, Policy.REGULATOR_FIRST));
        Filing filing = detail.body().filing();
        List<Filing> statements = detail.body().statements();
        Map<String, String> values = new HashMap<>(given);
        prefill(kind, filing, statements, values);
        return new Form(
                kind,
                filingId,
                filing.model(),
                "/filings/" + filingId,
                detail.position(),
                now(kind, statements, values.get("field")),
                fields(kind, statements),
                EvidenceFields.ALL,
                values,
                null,
                true);
    }

    /** The filing to whose history a statement belongs: one that counts as another keeps its own. */
    String owner(String filingId, @Nullable String statementId) {
        if (statementId == null) {
            return filingId;
        }
        Filing.Detail detail = queries.ask(new FindFiling(filingId, AsOf.NOW, Policy.REGULATOR_FIRST))
                .body();
        return Linked.to(detail).contains(statementId)
                ? statementId
                : detail.filing().filingId();
    }

    private List<FormField> fields(ChangeKind kind, List<Filing> statements) {
        return switch (kind) {
            case CORRECTION -> correction(statements);
            case NUMBER -> List.of(FormField.text("number", true));
            case CLASSIFICATION ->
                List.of(
                        FormField.choice("focus", false, "form.focus", Focus.values()),
                        FormField.choice("sector", false, sectors()),
                        FormField.choice("modality", false, "form.modality", Modality.values()));
            case LINK ->
                List.of(
                        FormField.text("to", true),
                        FormField.choice("confidence", true, "confidence", Confidence.values()));
            default -> List.of();
        };
    }

    private static List<FormField> correction(List<Filing> statements) {
        List<FormField> fields = new ArrayList<>();
        if (statements.size() > 1) {
            fields.add(FormField.choice(
                    "statement",
                    true,
                    statements.stream()
                            .map(stated -> new FormField.Option(
                                    stated.statementId(), null, stated.source() + " · " + stated.statementId()))
                            .toList()));
        }
        fields.add(FormField.choice("field", true, "form.filing", FilingField.values()));
        fields.add(FormField.longText("value"));
        return fields;
    }

    private List<FormField.Option> sectors() {
        return rulesets.standard().sectors().stream()
                .map(sector -> new FormField.Option(sector.code(), null, sector.zh() + " · " + sector.en()))
                .toList();
    }

    /** What is recorded of what the form changes. */
    private static List<Form.Now> now(ChangeKind kind, List<Filing> statements, @Nullable String chosen) {
        List<Form.Now> now = new ArrayList<>();
        for (Filing stated : statements) {
            String statement = statements.size() > 1 ? stated.source() + " · " + stated.statementId() : null;
            if (kind == ChangeKind.CORRECTION) {
                for (FilingField field : shown(chosen)) {
                    now.add(new Form.Now("form.filing." + field, statement, value(stated, field)));
                }
            } else {
                now.add(new Form.Now("form.filing.MODEL", statement, stated.model()));
                now.add(new Form.Now("form.filing.REGISTRANT", statement, stated.registrant()));
                now.add(new Form.Now("form.field.number", statement, stated.number()));
            }
        }
        return now;
    }

    /** The field that is chosen, or all of them. */
    private static List<FilingField> shown(@Nullable String chosen) {
        List<FilingField> all = List.of(FilingField.values());
        List<FilingField> one =
                all.stream().filter(field -> field.name().equals(chosen)).toList();
        return one.isEmpty() ? all : one;
    }

    private static void prefill(ChangeKind kind, Filing filing, List<Filing> statements, Map<String, String> values) {
        if (kind == ChangeKind.NUMBER) {
            put(values, "number", filing.number());
        } else if (kind == ChangeKind.LINK && !values.containsKey("to")) {
            put(values, "to", filing.model());
        } else if (kind == ChangeKind.CORRECTION && !statements.isEmpty()) {
            values.putIfAbsent("statement", statements.get(0).statementId());
            statements.stream()
                    .filter(stated -> stated.statementId().equals(values.get("statement")))
                    .findFirst()
                    .ifPresent(stated -> fill(values, stated));
        }
    }

    private static void fill(Map<String, String> values, Filing stated) {
        for (FilingField field : FilingField.values()) {
            if (field.name().equals(values.get("field"))) {
                put(values, "value", value(stated, field));
            }
        }
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.putIfAbsent(name, value);
        }
    }

    private static @Nullable String value(Filing stated, FilingField field) {
        return switch (field) {
            case MODEL -> stated.model();
            case REGISTRANT -> stated.registrant();
            case REGION -> stated.region();
            case FILED_ON -> stated.filedOnPrinted() == null ? stated.filedOn() : stated.filedOnPrinted();
            case SCALE -> stated.scale().verbatim();
            case SCENARIO -> stated.scenario();
        };
    }
}
