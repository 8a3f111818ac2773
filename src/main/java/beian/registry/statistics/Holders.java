package beian.registry.statistics;

import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.CompanyLabels;
import beian.registry.Mergers;
import beian.registry.statistics.RegistryStatistics.Code;
import beian.registry.statistics.RegistryStatistics.Holder;
import beian.registry.statistics.RegistryStatistics.Listed;
import beian.registry.statistics.RegistryStatistics.Registrants;
import beian.statistics.Concentration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds the filings of a series, and which of them are listed on an exchange. */
final class Holders {

    private static final int LARGEST = 10;

    private final JdbcClient jdbc;
    private final Moment moment;
    private final Mergers mergers;
    private final Owners owners;
    private final List<StockCode> codes;

    /** A stock code of a company, as it is shown. */
    private record StockCode(String code, @Nullable String holder, int owner) {}

    Holders(JdbcClient jdbc, Moment moment, Mergers mergers, Owners owners) {
        this.jdbc = jdbc;
        this.moment = moment;
        this.mergers = mergers;
        this.owners = owners;
        Moment certainly = moment.possibly(false);
        this.codes = certainly
                .published(certainly.known(new Where().and("scheme = ?", "STOCK_CODE")))
                .query(jdbc, "select owner_id, value, holder from registry_identifier", " order by value, position")
                .query((row, i) -> new StockCode(
                        row.getString("value"), row.getString("holder"), owners.find(row.getString("owner_id"))))
                .list()
                .stream()
                .filter(code -> code.owner() != 0)
                .toList();
    }

    Registrants registrants(Filings filings) {
        int[] held = filings.held();
        List<Long> counts =
                Arrays.stream(held).filter(n -> n > 0).mapToObj(n -> (long) n).toList();
        Concentration spread = counts.isEmpty() ? null : Concentration.of(counts);
        return new Registrants(
                counts.size(),
                filings.unattributed(),
                spread == null ? null : spread.herfindahl(),
                spread == null ? null : spread.gini(),
                spread == null ? null : spread.topShare(LARGEST),
                largest(held));
    }

    /** Of companies with equally many, the one whose id comes first. */
    private List<Holder> largest(int... held) {
        int least = leastOfLargest(held);
        List<Integer> largest = IntStream.range(0, held.length)
                .filter(owner -> held[owner] >= least)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(owner -> -held[owner]).thenComparing(owners::id))
                .limit(LARGEST)
                .toList();
        Map<String, String> names =
                CompanyLabels.of(largest.stream().map(owners::id).toList(), jdbc, moment, mergers);
        return largest.stream()
                .map(owner -> new Holder(
                        owners.id(owner), names.getOrDefault(owners.id(owner), owners.id(owner)), held[owner]))
                .toList();
    }

    private static int leastOfLargest(int... held) {
        int[] sorted = held.clone();
        Arrays.sort(sorted);
        return Math.max(1, sorted.length < LARGEST ? 1 : sorted[sorted.length - LARGEST]);
    }

    Listed listed(Filings filings) {
        Set<Integer> listed = new HashSet<>();
        Map<String, Set<Integer>> byCode = new TreeMap<>();
        Map<String, String> holders = new TreeMap<>();
        for (StockCode code : codes) {
            if (filings.held()[code.owner()] > 0) {
                listed.add(code.owner());
                byCode.computeIfAbsent(code.code(), c -> new HashSet<>()).add(code.owner());
                if (code.holder() != null) {
                    holders.putIfAbsent(code.code(), code.holder());
                }
            }
        }
        List<Code> each = new ArrayList<>();
        byCode.forEach((code, companies) -> each.add(new Code(code, holders.get(code), sum(companies, filings))));
        each.sort(Comparator.comparingInt(Code::filings).reversed().thenComparing(Code::code));
        return new Listed(sum(listed, filings), listed.size(), each);
    }

    private static int sum(Set<Integer> companies, Filings filings) {
        return companies.stream()
                .mapToInt(owner -> Objects.checkIndex(owner, filings.held().length))
                .map(owner -> filings.held()[owner])
                .sum();
    }
}
