package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.TrackerTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.push.PushMeterRegistry;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the runbook, the alerts and the dashboard speak of is what a tracker serves. */
@TrackerTest
class OperatorFilesTest {

    private static final Path RUNBOOK = Path.of("docs/operations.md");
    private static final Path ALERTS = Path.of("config/prometheus/alerts.yaml");
    private static final Path DASHBOARD = Path.of("config/grafana/dashboard.json");

    private static final Pattern OWN_NAME = Pattern.compile("`(beian_[a-z_]+)`");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*+(?!\\s*\\()");
    /** Of PromQL, and {@code up}, which Prometheus itself makes. */
    private static final Set<String> NO_METRICS =
            Set.of("by", "without", "and", "or", "unless", "on", "ignoring", "bool", "offset", "up");

    private Http http;
    private String served;

    @BeforeEach
    void scrape(@LocalServerPort int port) {
        http = new Http(port);
        var recorded = Tracker.record(http, "metrics:1", 3);
        http.put("/api/v1/batches/metrics:1", "{}");
        http.get("/api/v1/batches?atLeast=" + recorded.position());
        served = http.get("/actuator/prometheus").body();
    }

    /** The names of what is served: without those that are parts of a timer or histogram. */
    private Set<String> families() {
        return served.lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> samples() {
        return served.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_meter_of_ours_is_in_the_runbook_and_no_other() throws IOException {
        Set<String> documented = new TreeSet<>();
        Matcher names = OWN_NAME.matcher(Files.readString(RUNBOOK));
        while (names.find()) {
            documented.add(names.group(1));
        }

        assertThat(families())
                .filteredOn(name -> name.startsWith("beian_") && !name.endsWith("_max"))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void every_alert_speaks_of_meters_that_are_there_and_has_its_remedy_in_the_runbook() throws IOException {
        JsonNode rules = JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(ALERTS)));
        String runbook = Files.readString(RUNBOOK);
        List<String> alerts = new ArrayList<>();
        for (JsonNode rule : rules.at("/groups/0/rules")) {
            String name = rule.get("alert").asString();
            alerts.add(name);
            assertThat(unknown(rule.get("expr").asString())).as(name).isEmpty();
            assertThat(rule.at("/labels/severity").asString()).as(name).isIn("page", "ticket");
            assertThat(rule.at("/annotations/summary").asString()).as(name).isNotBlank();
            assertThat(runbook).contains("| `" + name + "` |");
        }

        assertThat(alerts).doesNotHaveDuplicates().hasSizeGreaterThan(8);
        assertThat(runbook.lines().filter(line -> line.startsWith("| `Beian"))).hasSameSizeAs(alerts);
    }

    @Test
    void every_panel_asks_for_meters_that_are_there() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
        List<String> asked = new ArrayList<>();
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.path("targets")) {
                asked.add(target.get("expr").asString());
                assertThat(unknown(target.get("expr").asString()))
                        .as(panel.get("title").asString())
                        .isEmpty();
            }
        }

        assertThat(asked).hasSizeGreaterThan(10);
    }

    @Test
    void a_query_of_a_meter_that_is_not_there_is_found() {
        assertThat(unknown("sum by (le) (rate(beian_append_seconds_bucket{le=\"+Inf\"}[5m])) > 0.5"))
                .isEmpty();
        assertThat(unknown("max(beian_projection_lag_hours{projection=\"registry\"}) / disk_free_bytes"))
                .containsExactly("beian_projection_lag_hours");
    }

    @Test
    void nothing_is_sent_to_a_collector_unless_one_is_named(@Autowired ApplicationContext context) {
        assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
        assertThat(context.getBeansOfType(SdkTracerProvider.class)).isEmpty();
        assertThat(context.getBeansOfType(MeterRegistry.class).values())
                .as("meters are fetched, not sent")
                .noneMatch(PushMeterRegistry.class::isInstance);
    }

    @Test
    void commands_and_appends_are_counted() {
        assertThat(value("beian_command_seconds_count{command=\"RecordBatch\",outcome=\"done\"}"))
                .isPositive();
        assertThat(value("beian_append_events_total")).isGreaterThanOrEqualTo(4);
        assertThat(value("beian_append_seconds_count")).isPositive();
        assertThat(value("beian_projection_lag_events{projection=\"registry\"}"))
                .isZero();
        assertThat(value("beian_projection_age_seconds{projection=\"registry\"}"))
                .isZero();
        assertThat(value("beian_store_size_bytes{store=\"log\"}")).isGreaterThan(10_000);
        assertThat(value("beian_store_usable")).isEqualTo(1);
    }

    private double value(String sample) {
        return served.lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sample + " is not served:\n" + served));
    }

    /** The names in a query that no sample has. */
    private Set<String> unknown(String query) {
        String bare = query.replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^\\]]*]", "")
                .replaceAll("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)", "");
        Set<String> names = new TreeSet<>();
        Matcher words = WORD.matcher(bare);
        while (words.find()) {
            names.add(words.group());
        }
        names.removeAll(NO_METRICS);
        names.removeAll(samples());
        return names;
    }
}
