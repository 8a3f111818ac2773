package beian.bench;

import beian.Http;
import beian.web.StorePages;
import beian.web.StorePages.Taken;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How long the server takes for every page of a store with many filings. */
final class PageTimes {

    private static final int BATCH = 5000;
    private static final int SHOWN = 12;
    private static final int AGAIN = 5;

    private PageTimes() {}

    /** A section of the report, over a new store with so many filings. */
    static String measure(int filings) {
        try (Ours ours = new Ours(Stores.sqlite(Stores.newFolder()).toArray(String[]::new))) {
            Generator generator = new Generator(1);
            generator.batches(Math.max(1, filings / BATCH), BATCH).forEach(ours::record);
            ours.awaitShown();
            String company = ours.get("/api/v1/companies?limit=1").replaceAll("(?s).*?\"companyId\":\"([^\"]+)\".*", "$1");
            List<String> addresses =
                    StorePages.addresses("bench:1", "bench:1:1", company, ours.head() / 2);
            StorePages pages = new StorePages(new Http(ours.port()));
            // Another moment, so that the machine knows the code and no answer.
            StorePages.addresses("bench:2", "bench:2:1", company, ours.head() / 3).stream()
                    .filter(address -> address.contains("knownAt"))
                    .forEach(address -> pages.ask(address, 0));
            return table(filings, addresses.stream().map(address -> pages.ask(address, AGAIN)).toList());
        }
    }

    private static String table(int filings, List<Taken> taken) {
        long over = taken.stream().filter(page -> page.again() > StorePages.MOST).count();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n## Pages%n%nEvery page with and without filters and a moment, %,d addresses in all, of a store of %,d filings, at the"
                        + " server and back, in milliseconds; the slowest of them. Longer than %.0f ms when asked again: %d.%n%n"
                        + "| page | first | again |%n|---|---:|---:|%n",
                taken.size(), filings, StorePages.MOST, over));
        taken.stream()
                .sorted(Comparator.comparingDouble(Taken::again).reversed())
                .limit(SHOWN)
                .forEach(page -> text.append(String.format(
                        Locale.ROOT, "| `%s` | %.0f | %.0f |%n", page.address(), page.first(), page.again())));
        return text.toString();
    }
}
