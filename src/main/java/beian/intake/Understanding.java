package beian.intake;

import beian.filing.RecordedFilings;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.intake.Draft.Head;
import beian.intake.file.Contents;
import beian.intake.flag.Flags;
import beian.intake.flag.HeldNumbers;
import beian.intake.flag.KnownBefore;
import beian.intake.flag.PrefixSpelling;
import beian.intake.layout.Field;
import beian.intake.layout.Mapping;
import beian.intake.layout.Mappings;
import beian.intake.row.PrintedRow;
import beian.intake.row.ReadRows;
import beian.intake.row.Rows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands a file beside what is known. */
@Component
class Understanding {

    private final SavedMappings saved;
    private final RecordedFilings recorded;
    private final LastOrdinals ordinals;

    Understanding(SavedMappings saved, RecordedFilings recorded, LastOrdinals ordinals) {
        this.saved = saved;
        this.recorded = recorded;
        this.ordinals = ordinals;
    }

    Understood of(Contents contents, Draft draft) {
        Mapping mapping = draft.mapping() == null ? Mappings.guess(contents, saved.all()) : draft.mapping();
        ReadRows read = Rows.read(contents, mapping);
        Head head = draft.heads().size() == 1 ? draft.heads().get(0) : null;
        KnownBefore known = new KnownBefore(
                PrefixSpelling.published(), held(read.rows(), head), publishedOn(head), ordinals.before(head));
        return new Understood(mapping, draft, Flags.raise(read.rows(), known), read.others());
    }

    /** Asked for all rows at once. What the batch itself recorded is not held by another. */
    private HeldNumbers held(List<PrintedRow> rows, @Nullable Head head) {
        String own = head == null || head.batchId() == null ? "" : head.batchId() + ":";
        Map<Series, Set<String>> numbers = rows.stream()
                .collect(Collectors.groupingBy(
                        PrintedRow::series, Collectors.mapping(row -> row.value(Field.NUMBER), Collectors.toSet())));
        Map<Series, Map<String, String>> holders = new EnumMap<>(Series.class);
        numbers.forEach((series, printed) -> holders.put(series, recorded.holders(series, printed)));
        return (series, number) -> Optional.ofNullable(
                        holders.getOrDefault(series, Map.of()).get(number))
                .filter(filing -> own.isEmpty() || !filing.startsWith(own));
    }

    static @Nullable PartialDate publishedOn(@Nullable Head head) {
        return Optional.ofNullable(head)
                .map(Head::publishedOn)
                .flatMap(PartialDate::read) // what is wrong with it is said when it is to be recorded
                .orElse(null);
    }

    /** What each series had been counted to before. */
    Map<Series, Integer> ordinalsBefore(Head head) {
        return ordinals.before(head);
    }
}
