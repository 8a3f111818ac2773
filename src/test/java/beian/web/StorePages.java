package beian.web;

import beian.Http;
import beian.Http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every page that shows what is recorded, with and without filters and a moment, of a store of any size. */
public final class StorePages {

    /** What the server takes at most for a page once it has answered it before, in milliseconds. */
    public static final double MOST = 200;

    private static final double MILLISECONDS = 1e6;

    private final Http http;

    public StorePages(Http http) {
        this.http = http;
    }

    /**
     * How long a page took at the server and back, in milliseconds.
     *
     * @param first when nobody had asked for it
     * @param again the median of the times after that; no number if it was not asked again
     * @param whole whether the page was not broken off
     */
    public record Taken(String address, int status, double first, double again, boolean whole) {}

    /**
     * Addresses of pages.
     *
     * @param batch with more than 100 rows, so that it has a second page
     * @param position in the middle of the log
     */
    public static List<String> addresses(String batch, String filing, String company, long position) {
        String then = "knownAt=" + position;
        Stream<String> filters = Stream.of(
                "/?by=QUARTER&day=FILED",
                "/?q=科技",
                "/filings?series=REGISTRATION",
                "/filings?tier=TEN_BILLION&sort=REGION",
                "/filings?q=金融",
                "/filings?q=jinrong",
                "/filings?region=北京市&sort=NAME",
                "/filings?filedFrom=2024-01-01&filedTo=2024-12-31",
                "/filings?disclosure=UNDISCLOSED&batch=" + batch,
                "/filings?publicAt=2025-01-01",
                "/filings?filedAt=2024-06-30",
                "/companies?q=科技",
                "/companies?q=keji",
                "/companies?region=北京市",
                "/companies?filings=TWO&sort=NAME",
                "/companies?publicAt=2025-01-01",
                "/timeline?to=" + position,
                "/timeline?batch=" + batch,
                "/compare?from=" + position,
                "/compare?axis=publicAt&from=2025-01-01",
                "/reconciliation?batch=" + batch,
                "/scale-shift?by=MONTH&versus=strict&assumed=TEN_BILLION",
                "/scale-shift?every=true",
                "/scale-shift?publicAt=2025-01-01",
                "/focus-shift?by=YEAR&versus=strict",
                "/registry?by=QUARTER&series=FILING",
                "/claims/new?example=2",
                "/method",
                "/rulesets",
                "/about",
                "/dictionary",
                "/operations",
                "/record",
                "/audit");
        Stream<String> moments = Stream.of(
                        "/",
                        "/filings",
                        "/companies",
                        "/filings/" + filing,
                        "/companies/" + company,
                        "/batches/" + batch,
                        "/reconciliation",
                        "/scale-shift",
                        "/focus-shift",
                        "/registry",
                        "/claims")
                .flatMap(page -> Stream.of(page, page + "?" + then));
        Stream<String> forms = Stream.of(
                "/filings/" + filing + "/corrections?field=SCALE",
                "/filings/" + filing + "/links?to=金融",
                "/companies/" + company + "/mergers?merged=科技",
                "/batches/" + batch + "/amendments");
        return Stream.of(moments, filters, forms).flatMap(all -> all).toList();
    }

    /**
     * Takes the time of an address.
     *
     * @param times how often it is asked again
     */
    public Taken ask(String address, int times) {
        long started = System.nanoTime();
        Reply reply = http.get(encoded(address));
        double first = since(started);
        double[] again = IntStream.range(0, times)
                .mapToDouble(i -> {
                    long now = System.nanoTime();
                    http.get(encoded(address));
                    return since(now);
                })
                .sorted()
                .toArray();
        return new Taken(
                address,
                reply.status(),
                first,
                times == 0 ? Double.NaN : again[times / 2],
                reply.body().strip().endsWith("</html>"));
    }

    private static double since(long started) {
        return (System.nanoTime() - started) / MILLISECONDS;
    }

    /** As a browser sends what is typed into its line of addresses. */
    private static String encoded(String address) {
        return Arrays.stream(address.split("(?<=[=?&/])"))
                .map(part -> part.matches("\\p{ASCII}*") ? part : encodedPart(part))
                .reduce("", String::concat);
    }

    private static String encodedPart(String part) {
        boolean parted = part.matches(".*[&?/]");
        String text = parted ? part.substring(0, part.length() - 1) : part;
        return URLEncoder.encode(text, StandardCharsets.UTF_8) + (parted ? part.substring(part.length() - 1) : "");
    }
}
