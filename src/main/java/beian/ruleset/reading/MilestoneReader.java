package beian.ruleset.reading;

import beian.ruleset.milestone.Milestone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the file of milestones. */
public final class MilestoneReader {

    private static final String WEB = "https?://[^\\s<>\"]+";

    private MilestoneReader() {}

    /**
     * What the file says, the oldest first.
     *
     * @param file its name, as flaws state it
     * @param flaws where everything wrong is noted
     */
    public static List<Milestone> read(String file, String text, Flaws flaws) {
        Key root = Yaml.read(file, text, flaws);
        if (root == null) {
            return List.of();
        }
        List<Milestone> milestones = new ArrayList<>();
        for (Key item : root.keys(List.of("milestones"), List.of()).items("milestones")) {
            Keys keys = item.keys(List.of("date", "zh", "en", "source"), List.of("url"));
            milestones.add(new Milestone(
                    day(keys.get("date")),
                    keys.text("zh"),
                    keys.text("en"),
                    keys.text("source"),
                    address(keys.get("url"))));
        }
        milestones.sort(Comparator.comparing(Milestone::date));
        return List.copyOf(milestones);
    }

    private static LocalDate day(@Nullable Key key) {
        String text = key == null ? "" : key.text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            if (key != null && !text.isEmpty()) {
                key.flaw("day.invalid", text);
            }
            return LocalDate.EPOCH;
        }
    }

    private static @Nullable String address(@Nullable Key key) {
        String text = key == null ? "" : key.text();
        if (key != null && !text.isEmpty() && !text.matches(WEB)) {
            key.flaw("address.invalid", text);
        }
        return text.isEmpty() ? null : text;
    }
}
