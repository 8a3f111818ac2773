package beian.claim.row;

import beian.claim.reading.Fact;
import beian.claim.reading.Heard;
import beian.claim.reading.Kind;
import beian.claim.reading.Scope;
import beian.platform.column.Combinations;
import beian.platform.column.Days;
import beian.platform.projection.Moment;
import beian.registry.statement.Cell;
import beian.ruleset.Ruleset;
import beian.scale.ScaleReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells filings that are held as numbers, sorted by what a claim asks of them: among a million there are few kinds. */
final class HeldFacts {

    private static final Company NOT_ASKED = new Company("", true, 0);

    private final HeldFilings held;
    private final Scope scope;
    private final Companies shown;
    private final Set<String> meant;
    private final HeldKinds.By kinds;
    private final HeldNumbers numbers;
    private final Company[] companies;
    private final Combinations[] sorted;

    HeldFacts(HeldFilings held, Companies shown, Scope scope, Ruleset ruleset, HeldNumbers numbers) {
        this.held = held;
        this.scope = scope;
        this.shown = shown;
        this.meant = shown.meant(scope.companies()).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        this.kinds = held.kinds.by(ruleset);
        this.numbers = numbers;
        this.companies = new Company[held.companies.size()];
        this.sorted = new Combinations[SORTS];
        for (int i = 0; i < SORTS; i++) {
            sorted[i] = new Combinations();
        }
    }

    /**
     * The company under which one is shown.
     *
     * @param sort of those that the claim mentions, its own; else the same for all that somebody names, or nobody
     */
    private record Company(String id, boolean attributed, int sort) {}

    /**
     * The filings that have one statement.
     *
     * @param leftOut printed names of sources that are not listened to
     * @param said kinds of filings that a person classified, by place
     */
    void forEach(Moment moment, Set<String> leftOut, Map<Long, Kind> said, Heard heard) {
        boolean[] silent = new boolean[held.sources.size()];
        leftOut.forEach(source -> silent[held.sources.find(source)] = true);
        silent[0] = false;
        long[] places =
                said.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        List<Heard.Alike> alike = new ArrayList<>();
        held.single(moment, version -> {
            if (silent[held.source(version)]) {
                return;
            }
            long place = held.place(version);
            Company company = scope.asksCompanies() ? company(held.company(version)) : NOT_ASKED;
            if (places.length > 0 && Arrays.binarySearch(places, place) >= 0) {
                heard.add(fact(version, company, said.get(place)));
                return;
            }
            int sort = sort(version, company);
            if (sort == alike.size()) {
                alike.add(heard.alike(fact(version, company, null)));
            }
            alike.get(sort).add(place, company.id());
        });
    }

    private static final int SORTS = 9;

    /** The same number for all that do not differ in anything that the claim asks. */
    private int sort(int version, Company company) {
        int sort = sorted[0].number(held.marks(version), scope.asksClassification() ? held.kind(version) : 0);
        if (asks(Cell.SCALE)) {
            sort = sorted[1].number(sort, held.scale(version));
        }
        if (asks(Cell.REGION)) {
            sort = sorted[2].number(sort, held.region(version));
        }
        if (asks(Cell.FILED_ON)) {
            sort = sorted[3].number(sorted[4].number(sort, held.filedFrom(version)), held.filedTo(version));
        }
        return sortByNames(sort, version, company);
    }

    private int sortByNames(int before, int version, Company company) {
        int sort = before;
        if (!scope.named().isEmpty()) {
            sort = sorted[5].number(sort, held.batch(version));
        }
        if (scope.asksSources()) {
            sort = sorted[6].number(sort, held.source(version));
        }
        if (asks(Cell.NUMBER)) {
            sort = sorted[7].number(sort, numbers.sort(version));
        }
        return scope.asksCompanies() ? sorted[8].number(sort, company.sort()) : sort;
    }

    private boolean asks(Cell cell) {
        return scope.cells().contains(cell);
    }

    /** @param said absent: by the words of the rules */
    private Fact fact(int version, Company of, @Nullable Kind said) {
        int scale = asks(Cell.SCALE) ? held.scale(version) : 0;
        Kind byRules = scope.asksClassification() ? kinds.of(held.kind(version)) : Kind.UNKNOWN;
        return new Fact(
                "",
                held.place(version),
                Set.of(HeldFilings.name(held.batches, held.batch(version))),
                Set.of(HeldFilings.name(held.sources, held.source(version))),
                held.series(version),
                of.id(),
                of.attributed(),
                asks(Cell.REGION) ? held.regions.name(held.region(version)) : null,
                asks(Cell.NUMBER) ? numbers.of(version) : null,
                day(held.filedFrom(version)),
                day(held.filedTo(version)),
                ScaleReader.read(held.scales.name(scale)),
                said == null ? byRules : said,
                held.isWithdrawn(version));
    }

    private Company company(int number) {
        Company made = companies[number];
        if (made == null) {
            String id = shown.shown(HeldFilings.name(held.companies, number));
            boolean attributed = shown.isAttributed(id);
            int sort = attributed ? 1 : 0;
            made = new Company(id, attributed, meant.contains(id) ? 2 + held.companies.find(id) : sort);
            companies[number] = made;
        }
        return made;
    }

    private @Nullable LocalDate day(int number) {
        return number == 0 || !asks(Cell.FILED_ON) ? null : Days.day(number);
    }
}
