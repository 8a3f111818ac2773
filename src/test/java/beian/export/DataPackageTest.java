package beian.export;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The data package keeps to the rules of Data Package v1, and the CSVs that it names keep to what it says of them. */
@TrackerTest
class DataPackageTest {

    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "date", "datetime");

    private Http http;
    private JsonNode descriptor;

    @BeforeEach
    void read(@LocalServerPort int port) {
        http = new Http(port);
        long head = 0;
        for (JsonNode batch : http.post("/api/v1/samples").json()) {
            head = Math.max(head, batch.get("position").asLong());
        }
        for (JsonNode claim : http.post("/api/v1/samples/claims").json()) {
            head = Math.max(head, claim.get("position").asLong());
        }
        descriptor =
                http.get("/api/v1/exports/datapackage.json?atLeast=" + head).json();
    }

    @Test
    void the_descriptor_has_what_the_tabular_profile_asks_for() {
        assertThat(descriptor.get("profile").asString()).isEqualTo("tabular-data-package");
        assertThat(descriptor.get("name").asString()).matches("[-a-z0-9._/]+");
        assertThat(descriptor.get("title_zh").asString()).contains("备案");
        assertThat(descriptor.get("licenses"))
                .isNotEmpty()
                .allMatch(licence -> licence.get("name").asString().matches("[-a-zA-Z0-9._]+"));
        assertThat(descriptor.get("sources"))
                .isNotEmpty()
                .allMatch(source -> !source.get("title").asString().isBlank());
        assertThat(descriptor.get("description_en").asString()).contains("not republished");
        assertThat(descriptor.get("description_zh").asString()).contains("不转载研报文字");
        Set<String> names = new HashSet<>();
        for (JsonNode resource : descriptor.get("resources")) {
            assertThat(names.add(resource.get("name").asString())).isTrue();
            assertThat(resource.get("name").asString()).matches("[-a-z0-9._/]+");
            assertThat(resource.get("profile").asString()).isEqualTo("tabular-data-resource");
            assertThat(resource.get("path").asString())
                    .matches("^(?=^[^./~])(^((?!\\.{2}).)*$).*$")
                    .endsWith("=" + descriptor.get("logPosition").asLong());
            assertThat(resource.get("encoding").asString()).isEqualTo("utf-8");
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "filings",
                        "companies",
                        "batches",
                        "timeline",
                        "scale-shift",
                        "scales",
                        "focus-shift",
                        "claims",
                        "registry-statistics",
                        "reconciliation");
    }

    @Test
    void every_field_has_a_type_and_names_in_both_languages() {
        for (JsonNode resource : descriptor.get("resources")) {
            Set<String> names = new HashSet<>();
            for (JsonNode field : resource.at("/schema/fields")) {
                assertThat(names.add(field.get("name").asString())).isTrue();
                assertThat(field.get("name").asString()).matches("[a-z][a-z_]*");
                assertThat(field.get("type").asString()).isIn(TYPES);
                for (String text : List.of("title_zh", "title_en", "description_zh", "description_en")) {
                    assertThat(field.get(text).asString()).as(text).isNotBlank();
                }
                assertThat(field.get("title_en").asString()).isASCII();
            }
            assertThat(names)
                    .containsAll(resource.at("/schema/primaryKey").values().stream()
                            .map(JsonNode::asString)
                            .toList());
            assertThat(resource.at("/schema/missingValues").toString()).isEqualTo("[\"\"]");
        }
    }

    @Test
    void every_csv_has_the_fields_of_its_schema_and_cells_that_fit() {
        List<String> misfits = new ArrayList<>();
        for (JsonNode resource : descriptor.get("resources")) {
            Reply csv = http.get("/api/v1/exports/" + resource.get("path").asString());
            List<Map<String, String>> rows = Csv.rows(csv.body());
            List<JsonNode> fields = List.copyOf(resource.at("/schema/fields").values());

            assertThat(csv.position()).isEqualTo(descriptor.get("logPosition").asLong());
            assertThat(rows).isNotEmpty();
            assertThat(Csv.records(csv.body()).get(0))
                    .isEqualTo(fields.stream()
                            .map(field -> field.get("name").asString())
                            .toList());
            for (Map<String, String> row : rows) {
                for (JsonNode field : fields) {
                    String cell = row.get(field.get("name").asString());
                    if (!fits(cell, field)) {
                        misfits.add(resource.get("name").asString() + " "
                                + field.get("name").asString() + " " + cell);
                    }
                }
            }
            assertThat(keys(rows, resource)).as("different keys").hasSize(rows.size());
        }
        assertThat(misfits).isEmpty();
    }

    private static Set<List<String>> keys(List<Map<String, String>> rows, JsonNode resource) {
        Set<List<String>> keys = new HashSet<>();
        for (Map<String, String> row : rows) {
            List<String> key = new ArrayList<>();
            resource.at("/schema/primaryKey").forEach(name -> key.add(row.get(name.asString())));
            keys.add(key);
        }
        return keys;
    }

    private static boolean fits(String cell, JsonNode field) {
        JsonNode constraints = field.get("constraints");
        if (cell.isEmpty()) {
            return !constraints.get("required").asBoolean();
        }
        if (constraints.has("enum")
                && constraints.get("enum").values().stream()
                        .noneMatch(value -> value.asString().equals(cell))) {
            return false;
        }
        if (constraints.has("pattern")
                && !cell.matches(constraints.get("pattern").asString())) {
            return false;
        }
        return switch (field.get("type").asString()) {
            case "integer" ->
                cell.matches("-?\\d+")
                        && (!constraints.has("minimum")
                                || Long.parseLong(cell)
                                        >= constraints.get("minimum").asLong());
            case "number" -> new BigDecimal(cell).signum() >= 0 && cell.matches("[0-9.]+");
            case "boolean" -> cell.equals("true") || cell.equals("false");
            case "date" ->
                cell.length() == 10 && cell.equals(LocalDate.parse(cell).toString());
            case "datetime" -> cell.endsWith("Z") && Instant.parse(cell).isAfter(Instant.EPOCH);
            default -> true;
        };
    }
}
