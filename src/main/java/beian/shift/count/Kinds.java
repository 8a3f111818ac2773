package beian.shift.count;

import beian.platform.projection.Outdated;
import beian.ruleset.Classification;
import beian.ruleset.Reloaded;
import beian.ruleset.Rulesets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What each ruleset makes of a filing's words, in one text: {@code <ruleset>=<focus>:<sector>/<modality>}, parted by spaces.
 * Words are many and kinds are few, so words are read when they are recorded and kinds are counted when it is asked.
 */
@Component
public class Kinds {

    /** Rulesets that classify in another way than those by which the tables were written. */
    private static final int EDITIONS = 1 << 24;

    private final Rulesets rulesets;
    private final ApplicationEventPublisher publisher;

    Kinds(Rulesets rulesets, ApplicationEventPublisher publisher) {
        this.publisher = publisher;
        this.rulesets = rulesets;
    }

    String of(String model, @Nullable String scenario, @Nullable String registrant) {
        return rulesets.all().stream()
                .map(ruleset -> ruleset.name() + "=" + text(ruleset.classify(model, scenario, registrant)))
                .collect(Collectors.joining(" "));
    }

    /** A version of the tables that changes with {@code code} and with what rulesets say of kinds. */
    int version(int code) {
        return code * EDITIONS + Math.floorMod(rulesets.editions().hashCode(), EDITIONS);
    }

    /** What was written by other words is to be written again. */
    @EventListener(Reloaded.class)
    public void outdated() {
        publisher.publishEvent(new Outdated());
    }

    private static String text(Classification classification) {
        String sector = classification.sector();
        return classification.focus() + ":" + (sector == null ? "" : sector) + "/" + classification.modality();
    }

    /** What one ruleset makes of it: {@code <focus>:<sector>/<modality>}; absent if it was not asked. */
    public static @Nullable String under(String ruleset, String kinds) {
        for (String kind : kinds.split(" ", -1)) {
            if (kind.startsWith(ruleset + "=")) {
                return kind.substring(ruleset.length() + 1);
            }
        }
        return null;
    }
}
