package beian.intake.flag;

import beian.filing.event.PartialDate;
import beian.intake.layout.Field;
import beian.intake.layout.Kinds;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 备案时间: entered late, no date, after its announcement, or far from the day in the number. */
final class DateFlags {

    private static final int YEARS_APART = 1;

    private DateFlags() {}

    static List<Flag> of(PrintedRow row, @Nullable PartialDate announcedOn) {
        List<Flag> flags = new ArrayList<>();
        String printed = row.cells().getOrDefault(Field.FILED_ON, "");
        String value = row.value(Field.FILED_ON);
        if (!Kinds.withoutLate(printed).equals(printed)) {
            flags.add(Flag.of("late-entry", Field.FILED_ON, Kinds.withoutLate(printed)));
        }
        Optional<PartialDate> filedOn = PartialDate.read(value);
        if (filedOn.isEmpty() && !value.isBlank()) {
            flags.add(Flag.of("date-malformed", Field.FILED_ON, value));
        }
        filedOn.ifPresent(date -> doubt(row, date, announcedOn).ifPresent(flags::add));
        return flags;
    }

    private static Optional<Flag> doubt(PrintedRow row, PartialDate filedOn, @Nullable PartialDate announcedOn) {
        if (announcedOn != null && filedOn.first().isAfter(announcedOn.last())) {
            return Optional.of(Flag.of("date-suspect", Field.FILED_ON, filedOn.iso(), announcedOn.iso()));
        }
        return NumberForm.read(row.value(Field.NUMBER))
                .flatMap(NumberForm::day)
                .filter(day -> far(filedOn, day.first()))
                .map(day -> Flag.of("date-suspect", Field.FILED_ON, filedOn.iso(), day.iso()));
    }

    /** Certainly before the day in the number, or certainly more than a year after it. */
    private static boolean far(PartialDate filedOn, LocalDate inNumber) {
        return filedOn.last().isBefore(inNumber) || filedOn.first().isAfter(inNumber.plusYears(YEARS_APART));
    }
}
