package beian.web.change;

import beian.filing.http.ChangeKind;
import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.registry.Company;
import beian.registry.Filing;
import beian.registry.FindCompanies;
import beian.registry.FindFilings;
import beian.registry.statement.Policy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be meant where a form asks for another filing or company, and a person gives a name. */
@Component
class Meant {

    private static final int SHOWN = 12;
    private static final int ASKED = 100;
    private static final Pattern COMPANY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern FILING = Pattern.compile("[a-z0-9-]+:[a-z0-9-]+:\\d+");

    private final Queries queries;

    Meant(Queries queries) {
        this.queries = queries;
    }

    /** Those whose names have the words given; absent where the form asks for nothing of the kind, or an id is given. */
    Form.@Nullable Candidates of(ChangeKind kind, String id, Map<String, String> values) {
        String filing = values.getOrDefault("to", "").strip();
        String company = values.getOrDefault("merged", "").strip();
        if (kind == ChangeKind.LINK
                && !filing.isEmpty()
                && !FILING.matcher(filing).matches()) {
            return filings(filing, id);
        }
        return kind == ChangeKind.MERGER
                        && !company.isEmpty()
                        && !COMPANY.matcher(company).matches()
                ? companies(company, id)
                : null;
    }

    /** The id, if the words given name one alone; otherwise the words. */
    static String resolved(String given, Form.@Nullable Candidates candidates) {
        if (candidates == null) {
            return given;
        }
        List<String> named = candidates.items().stream()
                .filter(candidate -> candidate.name().equals(given.strip()))
                .map(Form.Candidate::id)
                .toList();
        return named.size() == 1 && !candidates.more() ? named.get(0) : given;
    }

    private Form.Candidates filings(String words, String id) {
        FindFilings.Filter filter =
                new FindFilings.Filter(null, null, null, null, null, null, null, null, words, false, null);
        Page<Filing> found = queries.ask(new FindFilings(filter, AsOf.NOW, Policy.REGULATOR_FIRST, 0, ASKED))
                .body();
        List<Form.Candidate> numbered = found.items().stream()
                .filter(filing -> filing.number() != null && !filing.filingId().equals(id))
                .map(Meant::candidate)
                .toList();
        return new Form.Candidates("to", first(numbered), found.next() != null || numbered.size() > SHOWN);
    }

    private static Form.Candidate candidate(Filing filing) {
        String about = Stream.of(filing.registrant(), filing.number(), filing.filedOn())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Form.Candidate(filing.filingId(), filing.model(), about, "/filings/{id}");
    }

    private Form.Candidates companies(String words, String id) {
        Page<Company> found = queries.ask(new FindCompanies(words, 0, SHOWN)).body();
        List<Form.Candidate> others = found.items().stream()
                .filter(company -> !company.companyId().equals(id))
                .map(company ->
                        new Form.Candidate(company.companyId(), company.name(), counted(company), "/companies/{id}"))
                .toList();
        return new Form.Candidates("merged", others, found.next() != null);
    }

    private static String counted(Company company) {
        int filings =
                company.filings().values().stream().mapToInt(Integer::intValue).sum();
        return filings + " · " + company.companyId();
    }

    private static List<Form.Candidate> first(List<Form.Candidate> all) {
        return all.size() > SHOWN ? all.subList(0, SHOWN) : all;
    }
}
