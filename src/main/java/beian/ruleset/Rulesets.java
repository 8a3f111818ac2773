package beian.ruleset;

import beian.platform.Rejected;
import beian.platform.Sha256;
import beian.ruleset.reading.Flaws;
import beian.ruleset.reading.RulesetReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rulesets in use. Whoever asks sees all of one reading of the files, without waiting. */
@Component
public final class Rulesets {

    /** Name of the ruleset that is used where none is named. */
    public static final String STANDARD = "default";

    private final RulesetFiles files;
    private volatile InUse inUse;

    /** One reading of the files. */
    private record InUse(Map<String, Ruleset> byName, String editions) {

        InUse(Map<String, Ruleset> byName) {
            this(byName, editions(byName));
        }

        private static String editions(Map<String, Ruleset> byName) {
            return Sha256.of(byName.values().stream()
                    .map(ruleset -> ruleset.name() + " " + ruleset.content().hashOfWords())
                    .collect(Collectors.joining("\n")));
        }
    }

    /** @throws Rejected {@code ruleset.invalid} naming file, line and key of everything wrong */
    Rulesets(RulesetFiles files) {
        this.files = files;
        this.inUse = read(files);
    }

    /**
     * Those of a folder.
     *
     * @throws Rejected {@code ruleset.invalid} naming file, line and key of everything wrong
     */
    public static Rulesets of(String folder) {
        return new Rulesets(new RulesetFiles(folder));
    }

    /** The ruleset that is used where none is named. */
    public Ruleset standard() {
        return named(STANDARD);
    }

    /**
     * A ruleset by its name, the standard one if {@code name} is absent.
     *
     * @throws Rejected {@code ruleset.unknown} (422) with the names there are
     */
    public Ruleset named(@Nullable String name) {
        Map<String, Ruleset> now = inUse.byName();
        Ruleset ruleset = now.get(name == null ? STANDARD : name);
        if (ruleset == null) {
            throw unknown(Rejected.Kind.MEANING, String.valueOf(name), now);
        }
        return ruleset;
    }

    /** The same for an address that names it: 404. */
    Ruleset at(String name) {
        Map<String, Ruleset> now = inUse.byName();
        Ruleset ruleset = now.get(name);
        if (ruleset == null) {
            throw unknown(Rejected.Kind.UNKNOWN, name, now);
        }
        return ruleset;
    }

    private static Rejected unknown(Rejected.Kind kind, String name, Map<String, Ruleset> now) {
        return new Rejected(kind, "ruleset.unknown", name, String.join(", ", now.keySet()));
    }

    /** In the order of their names. */
    public List<Ruleset> all() {
        return List.copyOf(inUse.byName().values());
    }

    /** A hash over the focus and modality words of all rulesets: classifications stored under another one are stale. */
    public String editions() {
        return inUse.editions();
    }

    /**
     * Reads the files anew and puts all of them to use.
     *
     * @throws Rejected {@code ruleset.invalid} naming file, line and key of everything wrong; those in use stay
     */
    public synchronized List<Ruleset> reload() {
        inUse = read(files);
        return all();
    }

    private static InUse read(RulesetFiles files) {
        Flaws flaws = new Flaws();
        RulesetReader reader = new RulesetReader(flaws);
        Map<String, Ruleset> byName = new TreeMap<>();
        Map<String, String> fileOf = new TreeMap<>();
        files.read(flaws).forEach((file, text) -> {
            RulesetContent content = reader.read(file, text);
            if (content != null) {
                String before = fileOf.putIfAbsent(content.name(), file);
                if (before == null) {
                    byName.put(content.name(), new Ruleset(content));
                } else {
                    flaws.add(file, 0, "name", "ruleset.repeated", content.name(), before);
                }
            }
        });
        if (flaws.isEmpty() && !byName.containsKey(STANDARD)) {
            flaws.add("*.yaml", 0, "name", "ruleset.no-default");
        }
        if (!flaws.isEmpty()) {
            throw flaws.rejected();
        }
        return new InUse(byName);
    }
}
