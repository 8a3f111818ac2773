package beian.web;

import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.registry.FindNames;
import beian.timeline.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names of the companies that sentences call by their ids. A sentence is told once and stays as it is; what a company is
 * called depends on the moment from which one looks.
 */
@Component
public class NamesInSentences {

    private final Queries queries;

    NamesInSentences(Queries queries) {
        this.queries = queries;
    }

    /** The names at a moment, by id. */
    public Map<String, String> of(List<Entry> entries, AsOf asOf) {
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            Stream.of(entry.companyId(), entry.otherCompanyId())
                    .filter(id -> calls(entry, id))
                    .forEach(ids::add);
        }
        return ids.isEmpty() ? Map.of() : queries.ask(new FindNames(ids, asOf)).body();
    }

    private static boolean calls(Entry entry, @Nullable String id) {
        return id != null && entry.sentence().en().contains(id);
    }
}
