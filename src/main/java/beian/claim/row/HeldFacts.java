package beian.claim.row;

import beian.claim.reading.Fact;
import beian.claim.reading.Kind;
import beian.platform.column.Days;
import beian.platform.column.Names;
import beian.platform.projection.Moment;
import beian.registry.statement.Cell;
import beian.scale.ParameterScale;
import beian.scale.ScaleReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes facts of filings that are held in memory; each text, set and day is made once. */
final class HeldFacts {

    private static final ParameterScale NO_SCALE = ScaleReader.read(null);
    private static final Company NOT_ASKED = new Company("", true);

    private final HeldFilings held;
    private final Scope scope;
    private final Company[] companies;
    private final Companies shown;
    private final Made<Set<String>> batches;
    private final Made<Set<String>> sources;
    private final Made<ParameterScale> scales;
    private final Map<Integer, LocalDate> days = new HashMap<>();

    HeldFacts(HeldFilings held, Companies shown, Scope scope) {
        this.held = held;
        this.scope = scope;
        this.companies = new Company[held.companies.size()];
        this.shown = shown;
        this.batches = new Made<>(held.batches, Set::of);
        this.sources = new Made<>(held.sources, Set::of);
        this.scales = new Made<>(held.scales, ScaleReader::read);
    }

    /** The company under which one is shown. */
    private record Company(String id, boolean attributed) {}

    /** What is made of each name, when it is first wanted. */
    private static final class Made<T> {

        private final Names names;
        private final Function<String, T> make;
        private final Map<Integer, T> made = new HashMap<>();

        private Made(Names names, Function<String, T> make) {
            this.names = names;
            this.make = make;
        }

        private T of(int number) {
            return made.computeIfAbsent(number, missing -> make.apply(HeldFilings.name(names, missing)));
        }
    }

    /**
     * The filings that have one statement, and that no person classified; without ids.
     *
     * @param leftOut printed names of sources that are not listened to
     * @param elsewhere places of filings that are told of elsewhere
     */
    void forEach(Moment moment, Set<String> leftOut, Set<Long> elsewhere, Consumer<Fact> each) {
        held.single(moment, version -> {
            boolean heard =
                    leftOut.isEmpty() || !leftOut.contains(HeldFilings.name(held.sources, held.source(version)));
            if (heard && (elsewhere.isEmpty() || !elsewhere.contains(held.place(version)))) {
                each.accept(fact(version));
            }
        });
    }

    private Fact fact(int version) {
        Company of = scope.asksCompanies() ? company(held.company(version)) : NOT_ASKED;
        int scale = scope.cells().contains(Cell.SCALE) ? held.scale(version) : 0;
        return new Fact(
                "",
                held.place(version),
                batches.of(held.batch(version)),
                sources.of(held.source(version)),
                held.series(version),
                of.id(),
                of.attributed(),
                scope.cells().contains(Cell.REGION) ? held.regions.name(held.region(version)) : null,
                null,
                day(held.filedFrom(version)),
                day(held.filedTo(version)),
                scale == 0 ? NO_SCALE : scales.of(scale),
                scope.asksClassification() ? held.kind(version) : Kind.UNKNOWN,
                held.isWithdrawn(version));
    }

    private Company company(int number) {
        Company made = companies[number];
        if (made == null) {
            String id = shown.shown(HeldFilings.name(held.companies, number));
            made = new Company(id, shown.isAttributed(id));
            companies[number] = made;
        }
        return made;
    }

    private @Nullable LocalDate day(int number) {
        return number == 0 || !scope.cells().contains(Cell.FILED_ON) ? null : days.computeIfAbsent(number, Days::day);
    }
}
