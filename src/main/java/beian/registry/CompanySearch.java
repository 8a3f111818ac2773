package beian.registry;

import beian.platform.SearchText;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.CompanyKinds.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds companies by words of their names and by their identifiers. */
@Component
final class CompanySearch {

    private static final String IDS = "select company_id from registry_company";

    private static final int TEXTS = 30;

    private final Kept<List<String>> kept = new Kept<>(TEXTS);

    /** Whether a company has the words and the identifier that are asked for. */
    Predicate<Kind> found(FindCompanies query, Moment moment, JdbcClient jdbc) {
        Mergers mergers = Mergers.at(jdbc, moment);
        Predicate<Kind> found = kind -> true;
        if (query.text() != null && !query.text().isBlank()) {
            Set<String> named = Set.copyOf(named(query.text(), moment, mergers, jdbc));
            found = found.and(kind -> named.contains(kind.companyId()));
        }
        if (query.scheme() != null) {
            Set<String> identified = identified(moment, jdbc, new Where().and("scheme = ?", query.scheme())).stream()
                    .map(mergers::root)
                    .collect(Collectors.toSet());
            found = found.and(kind -> identified.contains(kind.companyId()));
        }
        return found;
    }

    /** The companies that one of whose names, or of those merged into them, or identifiers, fits. */
    List<String> named(String text, Moment moment, Mergers mergers, JdbcClient jdbc) {
        return kept.get(moment, text, () -> look(text, moment, mergers, jdbc));
    }

    private static List<String> look(String text, Moment moment, Mergers mergers, JdbcClient jdbc) {
        Moment certainly = moment.possibly(false);
        List<String> first = firstNamed(text, moment, mergers, jdbc);
        List<String> other = certainly
                .published(certainly.known(new Where().containsOrSounds("search", "sound", text)))
                .query(jdbc, "select owner_id from registry_name", "")
                .query(String.class)
                .list();
        List<String> number = identified(moment, jdbc, new Where().and("value = ?", text.strip()));
        return Stream.of(first, other, number)
                .flatMap(List::stream)
                .map(mergers::root)
                .distinct()
                .toList();
    }

    /** A first name that was published later is not searched: what was printed of the company by then is. */
    private static List<String> firstNamed(String text, Moment moment, Mergers mergers, JdbcClient jdbc) {
        LocalDate day = moment.publicAt();
        List<String> published = new Where()
                .containsOrSounds("search", "sound", text)
                .and("public_from <= ?", day == null ? null : day.toString())
                .query(jdbc, IDS, "")
                .query(String.class)
                .list();
        if (day == null) {
            return published;
        }
        List<String> later = new Where()
                .containsOrSounds("search", "sound", text)
                .and("public_from > ?", day.toString())
                .query(jdbc, IDS, "")
                .query(String.class)
                .list();
        Stream<String> printed = new CompanyRows(jdbc, moment, mergers)
                .of(later).stream()
                        .filter(company ->
                                company.names().stream().anyMatch(name -> SearchText.contains(name.name(), text)))
                        .map(Company::companyId);
        return Stream.concat(published.stream(), printed).toList();
    }

    static List<String> identified(Moment moment, JdbcClient jdbc, Where which) {
        Moment certainly = moment.possibly(false);
        return certainly
                .published(certainly.known(which))
                .query(jdbc, "select owner_id from registry_identifier", "")
                .query(String.class)
                .list();
    }
}
