package beian.platform.store;

import static beian.platform.store.Node.row;
import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.filing.Changing;
import beian.filing.Citing;
import beian.filing.MakeCitation;
import beian.filing.command.Change;
import beian.filing.command.Change.AmendBatch;
import beian.filing.command.CompanyChange.AssertAlias;
import beian.filing.command.CompanyChange.MergeCompanies;
import beian.filing.command.CompanyChange.RenameCompany;
import beian.filing.command.CompanyChange.ReverseMerger;
import beian.filing.command.FilingChange.CorrectFiling;
import beian.filing.command.FilingChange.LinkFilings;
import beian.filing.command.FilingChange.NumberFiling;
import beian.filing.command.FilingChange.ReinstateFiling;
import beian.filing.command.FilingChange.ReverseLink;
import beian.filing.command.FilingChange.WithdrawFiling;
import beian.filing.command.Grounds;
import beian.filing.directory.CompanyNames;
import beian.filing.event.Announced;
import beian.filing.event.Confidence;
import beian.filing.event.Evidence;
import beian.filing.event.FilingField;
import beian.filing.event.Locator;
import beian.filing.event.Reason;
import beian.platform.CanonicalJson;
import beian.platform.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Citations outlive what is recorded after them, rebuilds and moves; and they tell when something was tampered with. */
class CitationsTest {

    private static final String CITATIONS = "/api/v1/citations";
    private static final List<String> CITED = List.of(
            "/api/v1/filings?batch=cited:1",
            "/api/v1/filings?limit=3",
            "/api/v1/filings?q=%E6%A8%A1%E5%9E%8B",
            "/api/v1/companies",
            "/api/v1/analytics/scale-shift");
    private static final Grounds GROUNDS =
            new Grounds(Reason.SOURCE_CORRECTED, new Evidence("示例", null, "2024-04-03", Locator.DOCUMENT, null), null);
    private static final List<Node> NODES = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        NODES.add(Node.onSqlite());
        NODES.add(Node.onPostgres(TestPostgres.newDatabase()));
        NODES.forEach(node -> node.record("cited:1", row("甲公司", "Beijing-A-202604050001"), row("乙公司", null)));
    }

    @AfterAll
    static void stop() {
        NODES.forEach(Node::stop);
    }

    static Stream<Node> stores() {
        return NODES.stream();
    }

    private static JsonNode open(Node node, String place) {
        node.awaitProjections();
        Reply opened = node.http().get(place);
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        return opened.json();
    }

    private static String cite(Node node, String query) {
        node.awaitProjections();
        Reply cited = node.http().post(CITATIONS, Map.of("query", query));
        assertThat(cited.status()).as(cited.body()).isIn(200, 201);
        return cited.header("Location");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void give_the_same_bytes_after_a_hundred_changes_and_a_rebuild(Node node) {
        Http http = node.http();
        List<String> places = CITED.stream().map(query -> cite(node, query)).toList();
        List<String> before = pinnedAnswers(node, places);

        change(node, 100);
        assertThat(pinnedAnswers(node, places)).as("after changes").isEqualTo(before);
        String rebuild = http.post("/api/v1/projections/rebuilds").header("Location");
        Node.await(Duration.ofSeconds(30), () -> http.get(rebuild).json().has("finishedAt"));

        assertThat(http.get(rebuild).json().get("state").asString()).isEqualTo("LIVE");
        node.awaitProcessing();
        assertThat(pinnedAnswers(node, places)).as("after a rebuild").isEqualTo(before);
        for (String place : places) {
            JsonNode opened = open(node, place);
            assertThat(opened.get("verdict").asString()).as(place).isEqualTo("IDENTICAL");
            assertThat(opened.get("differences")).isEmpty();
        }
        assertThat(http.get("/api/v1/filings?limit=1").json().get("total").asLong())
                .isGreaterThan(100);
    }

    /** Whatever can be recorded after a citation; every kind of command belongs here. */
    private static void change(Node node, int changes) {
        String cited = CompanyNames.idOf("甲公司");
        for (int i = 0; i < changes; i++) {
            String batch = "later:" + i;
            node.record(batch, row("甲公司", null), row("后来公司" + i, "Beijing-L" + i + "-202604050001"));
            change(node, new CorrectFiling("cited:1:1", null, FilingField.SCALE, (i + 1) + "亿", null, GROUNDS));
            switch (i % 5) {
                case 0 -> change(node, new LinkFilings(batch + ":1", batch + ":2", Confidence.HIGH, GROUNDS));
                case 1 -> change(node, new WithdrawFiling(batch + ":2", GROUNDS));
                case 2 -> change(node, new MergeCompanies(cited, CompanyNames.idOf("后来公司" + i), GROUNDS));
                case 3 -> change(node, new NumberFiling(batch + ":1", "Beijing-N" + i + "-202604050002", GROUNDS));
                default -> changeBack(node);
            }
        }
        change(node, new RenameCompany(cited, "甲公司新名", null, GROUNDS));
        change(node, new AssertAlias(cited, "甲", null, GROUNDS));
        change(node, new AmendBatch("cited:1", new Announced(3, null, null, null), GROUNDS));
        node.awaitProjections();
    }

    /** What was cited is not what it was for a while. */
    private static void changeBack(Node node) {
        String first = CompanyNames.idOf("甲公司");
        String second = CompanyNames.idOf("乙公司");
        change(node, new LinkFilings("cited:1:2", "cited:1:1", Confidence.MEDIUM, GROUNDS));
        change(node, new MergeCompanies(first, second, GROUNDS));
        change(node, new WithdrawFiling("cited:1:1", GROUNDS));
        change(node, new ReinstateFiling("cited:1:1", GROUNDS));
        change(node, new ReverseMerger(first, second, GROUNDS));
        change(node, new ReverseLink("cited:1:2", GROUNDS));
    }

    private static void change(Node node, Change change) {
        assertThat(node.bean(Changing.class).change(change).appended())
                .as(change.toString())
                .isTrue();
    }

    private static List<String> pinnedAnswers(Node node, List<String> places) {
        return places.stream()
                .map(place -> open(node, place).get("pinned").asString())
                .map(pinned -> node.http().get(pinned).body())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void tell_where_an_answer_differs_from_that_of_other_code_and_from_that_of_this_code(Node node) {
        String place = cite(node, CITED.get(0));
        JsonNode sound = open(node, place);
        String result = node.http().get(sound.get("pinned").asString()).body();
        String other = CanonicalJson.of(CanonicalJson.read(result.replace("\"total\":2", "\"total\":3")));

        JsonNode older = open(node, place(node, sound, other, "code-of-last-year"));
        JsonNode same =
                open(node, place(node, sound, other + " ", sound.get("code").asString()));

        assertThat(older.get("verdict").asString()).isEqualTo("SAME_DATA_NEWER_CODE");
        assertThat(older.get("code").asString()).isEqualTo("code-of-last-year");
        assertThat(older.at("/today/code").asString())
                .isEqualTo(sound.get("code").asString());
        assertThat(older.get("differences").toString())
                .isEqualTo("[{\"pointer\":\"/total\",\"before\":3,\"after\":2}]");
        assertThat(same.get("verdict").asString()).isEqualTo("MISMATCH");
        assertThat(same.get("intact").asBoolean()).isTrue();
        assertThat(same.get("differences")).isEqualTo(older.get("differences"));
    }

    /** A citation of another answer to the same question, as code that gave it would have made it. */
    private static String place(Node node, JsonNode sound, String result, String code) {
        Citing.Cited cited = node.bean(Citing.class)
                .cite(new MakeCitation(
                        sound.get("query").asString(),
                        sound.get("position").asLong(),
                        null,
                        null,
                        Sha256.of(result),
                        code,
                        3L,
                        CanonicalJson.packed(result)));
        return CITATIONS + "/" + cited.citationId();
    }

    /** Nothing that the tracker does not have. */
    @Configuration(proxyBeanMethods = false)
    static class Copy {}

    private static Node on(Path data, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--beian.data-folder=" + data);
        return Node.with(Copy.class, all.toArray(String[]::new));
    }

    private static Path copyOfLog(String name) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        try (var connection = NODES.get(0).events().writer().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum into '" + data.resolve("events.db") + "'");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
        return data;
    }

    @Test
    void are_carried_by_a_copy_of_the_log_that_other_code_opens() throws IOException {
        String place = cite(NODES.get(0), CITED.get(4));

        Node copy = on(copyOfLog("copy"), "--beian.code-version=next");
        try {
            JsonNode opened = open(copy, place);

            assertThat(opened.get("verdict").asString()).isEqualTo("IDENTICAL");
            assertThat(opened.at("/today/code").asString()).isEqualTo("next");
            assertThat(opened.get("code").asString()).startsWith("code-");
        } finally {
            copy.stop();
        }
    }

    @Test
    void are_carried_by_an_exported_log_into_the_other_kind_of_store() throws IOException {
        String place = cite(NODES.get(0), CITED.get(0));
        Path exported = folder.resolve("log.ndjson");
        Files.writeString(exported, NODES.get(0).get("/api/v1/exports/log").body());

        Node imported = Node.with(
                Copy.class,
                Stream.concat(
                                Stream.of(Node.postgres(TestPostgres.newDatabase())),
                                Stream.of("--beian.import-log=" + exported))
                        .toArray(String[]::new));
        try {
            JsonNode opened = open(imported, place);

            assertThat(opened.get("verdict").asString()).isEqualTo("IDENTICAL");
            assertThat(opened.get("resultHash"))
                    .isEqualTo(open(NODES.get(0), place).get("resultHash"));
        } finally {
            imported.stop();
        }
    }

    @Test
    void tell_that_their_hash_was_changed_in_the_log() throws IOException {
        String place = cite(NODES.get(0), CITED.get(0));
        String hash = open(NODES.get(0), place).get("resultHash").asString();
        Path data = copyOfLog("tampered");
        Node copy = on(data);
        copy.events().write(jdbc -> jdbc.sql(
                        "update DomainEventEntry set payload = cast(replace(cast(payload as text), ?, ?)"
                                + " as blob) where payloadType like '%CitationMade'")
                .params(hash, Sha256.of("something else"))
                .update());
        copy.stop();
        try (Stream<Path> views = Files.list(data)) {
            for (Path view : views.filter(file -> file.getFileName().toString().startsWith("views"))
                    .toList()) {
                Files.delete(view);
            }
        }

        Node again = on(data);
        try {
            JsonNode opened = open(again, place);

            assertThat(opened.get("verdict").asString()).isEqualTo("MISMATCH");
            assertThat(opened.get("intact").asBoolean()).isFalse();
            assertThat(opened.at("/today/resultHash").asString()).isEqualTo(hash);
        } finally {
            again.stop();
        }
    }
}
