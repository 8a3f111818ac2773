package beian.web.claim;

import beian.claim.verdict.Measured;
import beian.claim.verdict.Outcome.Read;
import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.registry.Filing;
import beian.registry.FindFiling;
import beian.registry.statement.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What filings are called, so that pages need not show ids alone. */
@Component
class FilingNames {

    /** Names that are looked up for a page; the others are shown by their ids. */
    private static final int MOST = 60;

    private final Queries queries;

    FilingNames(Queries queries) {
        this.queries = queries;
    }

    /** By the ids of the filings that decide a claim. */
    Map<String, String> of(List<Read> readings, AsOf asOf) {
        Map<String, String> names = new HashMap<>();
        readings.stream()
                .flatMap(reading -> reading.measures().stream())
                .flatMap(FilingNames::ids)
                .distinct()
                .limit(MOST)
                .forEach(id -> names.put(id, name(id, asOf)));
        return names;
    }

    private static Stream<String> ids(Measured measure) {
        return Stream.of(measure.with(), measure.without(), measure.open()).flatMap(rows -> rows.ids().stream());
    }

    private String name(String id, AsOf asOf) {
        Filing filing = queries.ask(new FindFiling(id, asOf, Policy.REGULATOR_FIRST))
                .body()
                .filing();
        return filing.model();
    }
}
