package beian.filing.event;

import static org.assertj.core.api.Assertions.assertThat;

import beian.TrackerTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was written once must be readable for ever: one golden file per event and revision. */
@TrackerTest
class EventContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    @Qualifier("eventSerializer")
    private Serializer serializer;

    static Stream<Resource> goldenFiles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:events/*.json"));
    }

    static Stream<Class<?>> events() {
        return recordsOf(LogEvent.class);
    }

    private static Stream<Class<?>> recordsOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventContractTest::recordsOf)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void a_golden_file_reads_as_the_event_and_is_written_back_the_same(Resource file) throws IOException {
        String[] name = file.getFilename().split("\\.");
        String golden = file.getContentAsString(StandardCharsets.UTF_8);
        SerializedObject<byte[]> stored = new SimpleSerializedObject<>(
                golden.getBytes(StandardCharsets.UTF_8),
                byte[].class,
                new SimpleSerializedType("beian.filing.event." + name[0], name[1]));

        Object event = serializer.deserialize(stored);

        assertThat(event).isInstanceOf(LogEvent.class);
        byte[] written = serializer.serialize(event, byte[].class).getData();
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(golden));
    }

    /** Without those of events as they were written before a field was added, {@code <event>.<revision>.<since>.json}. */
    static Stream<Resource> newestGoldenFiles() throws IOException {
        return goldenFiles().filter(file -> file.getFilename().split("\\.").length == 3);
    }

    @ParameterizedTest
    @MethodSource("newestGoldenFiles")
    void a_golden_file_fills_every_field(Resource file) throws Exception {
        String[] name = file.getFilename().split("\\.");
        Class<?> type = Class.forName("beian.filing.event." + name[0]);
        JsonNode golden = JSON.readTree(file.getContentAsString(StandardCharsets.UTF_8));

        List<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(fields).allMatch(golden::has);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_a_golden_file_of_its_revision(Class<?> event) {
        String file = "/events/" + event.getSimpleName() + "."
                + event.getAnnotation(Revision.class).value() + ".json";

        assertThat(getClass().getResource(file)).as(file).isNotNull();
    }

    @Test
    void stored_types_are_never_renamed_or_moved() {
        Map<String, String> types = new TreeMap<>();
        events().forEach(event -> types.put(
                event.getSimpleName(), event.getAnnotation(Revision.class).value()));
        assertThat(events()).allMatch(event -> event.getPackageName().equals("beian.filing.event"));

        assertThat(types)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("AliasAsserted", "1"),
                        Map.entry("AliasRetracted", "1"),
                        Map.entry("BatchAmended", "1"),
                        Map.entry("BatchAnnounced", "1"),
                        Map.entry("CitationMade", "1"),
                        Map.entry("ClaimRetracted", "1"),
                        Map.entry("ClaimStated", "1"),
                        Map.entry("CompaniesMerged", "1"),
                        Map.entry("CompanyNamed", "1"),
                        Map.entry("CompanyRenamed", "1"),
                        Map.entry("FilingClassified", "1"),
                        Map.entry("FilingCorrected", "1"),
                        Map.entry("FilingNumbered", "1"),
                        Map.entry("FilingReinstated", "1"),
                        Map.entry("FilingRestated", "1"),
                        Map.entry("FilingWithdrawn", "1"),
                        Map.entry("FilingsLinked", "1"),
                        Map.entry("IdentifierAsserted", "1"),
                        Map.entry("IdentifierRetracted", "1"),
                        Map.entry("LinkReversed", "1"),
                        Map.entry("MergeReversed", "1"),
                        Map.entry("ModelFiled", "1")));
    }

    @Test
    void a_field_that_a_later_release_adds_does_not_stop_this_one_from_reading() {
        SerializedObject<byte[]> stored = new SimpleSerializedObject<>(
                """
                {"companyId":"c","name":"n","attributed":true,"batchId":"b","publishedOn":"2024","source":"s",
                 "locator":{},"later":1}
                """.getBytes(StandardCharsets.UTF_8),
                byte[].class,
                new SimpleSerializedType("beian.filing.event.CompanyNamed", "1"));

        assertThat(serializer.<byte[], CompanyNamed>deserialize(stored).name()).isEqualTo("n");
    }
}
