package beian.web.timeline;

import beian.filing.event.FilingEvent;
import beian.filing.event.PartialDate;
import beian.registry.Batch;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a control moves through, and where it halts.
 *
 * @param newest last position of the log
 * @param stops positions at the end of each batch, ascending, with commas between them
 * @param days ISO days from which on some batch was certainly public, ascending, with commas between them
 * @param events names of the events that may come while one watches, with blanks between them
 */
record Replay(long newest, String stops, String days, String events) {

    private static final String EVENTS = names(FilingEvent.class).sorted().collect(Collectors.joining(" "));

    static Replay of(long newest, List<Batch> batches) {
        List<Long> begins = batches.stream()
                .sorted(Comparator.comparingLong(Batch::position))
                .map(Batch::position)
                .toList();
        LongStream ends =
                LongStream.concat(begins.stream().skip(1).mapToLong(position -> position - 1), LongStream.of(newest));
        Set<String> days = batches.stream()
                .map(batch -> PartialDate.parse(batch.publishedOn()).last().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Replay(
                newest, ends.mapToObj(Long::toString).collect(Collectors.joining(",")), String.join(",", days), EVENTS);
    }

    private static Stream<String> names(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(type.getSimpleName())
                : Stream.of(permitted).flatMap(Replay::names);
    }
}
