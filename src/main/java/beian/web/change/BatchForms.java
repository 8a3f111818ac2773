package beian.web.change;

import beian.filing.event.Announced;
import beian.filing.event.AnnouncedTotal;
import beian.filing.event.Series;
import beian.filing.http.ChangeKind;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.registry.Batch;
import beian.registry.FindBatches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form that amends the totals announced with a batch: all of them as they shall be. */
@Component
class BatchForms {

    private static final String FURTHER = "announced.further.";

    private final Queries queries;

    BatchForms(Queries queries) {
        this.queries = queries;
    }

    Form form(ChangeKind kind, String batchId, Map<String, String> given) {
        Answer<List<Batch>> found = queries.ask(new FindBatches(batchId));
        Batch batch = found.body().get(0);
        Map<String, String> values = new HashMap<>();
        fill(batch.announced(), values);
        values.putAll(given);
        return new Form(
                kind,
                batchId,
                batchId,
                "/batches/" + batchId,
                found.position(),
                List.of(),
                fields(batch.announced()),
                EvidenceFields.ALL,
                values,
                null,
                true);
    }

    private static List<FormField> fields(Announced announced) {
        List<FormField> fields = new ArrayList<>(List.of(
                FormField.count("announced.models"),
                FormField.count("announced.companies"),
                FormField.count("announced.filedCumulative"),
                FormField.count("announced.registeredCumulative")));
        for (int i = 0; i <= announced.furtherOrNone().size(); i++) {
            String at = FURTHER + i;
            fields.add(FormField.text(at + ".printed", false));
            fields.add(FormField.choice(at + ".series", false, "series", Series.values()));
            fields.add(FormField.date(at + ".within", false));
            fields.add(FormField.date(at + ".asOf", false));
        }
        return fields;
    }

    private static void fill(Announced announced, Map<String, String> values) {
        put(values, "announced.models", announced.models());
        put(values, "announced.companies", announced.companies());
        put(values, "announced.filedCumulative", announced.filedCumulative());
        put(values, "announced.registeredCumulative", announced.registeredCumulative());
        for (int i = 0; i < announced.furtherOrNone().size(); i++) {
            AnnouncedTotal total = announced.furtherOrNone().get(i);
            put(values, FURTHER + i + ".printed", total.printed());
            put(values, FURTHER + i + ".series", total.series());
            put(values, FURTHER + i + ".within", total.within());
            put(values, FURTHER + i + ".asOf", total.asOf());
        }
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
