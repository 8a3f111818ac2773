package beian.ruleset.reading;

import beian.platform.Rejected;
import beian.platform.Rejected.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collects everything wrong with the files of one reading. */
public final class Flaws {

    private final List<Flaw> all = new ArrayList<>();

    /**
     * Notes a flaw. Its texts know the file as {0}, the line as {1}, the key as {2}, and from {3} on what else is named.
     *
     * @param line from 1; 0 if it concerns the file as a whole
     * @param key with its parents, as {@code focus.sectors[3].code}; empty if it concerns the file as a whole
     */
    public void add(String file, int line, String key, String code, Object... more) {
        List<Object> arguments =
                Stream.concat(Stream.of(file, line, key), Stream.of(more)).toList();
        String pointer = key.isEmpty()
                ? ""
                : "/" + key.replace('.', '/').replace("[", "/").replace("]", "");
        all.add(new Flaw(pointer, null, key, code, arguments, Map.of("file", file, "line", line)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int count() {
        return all.size();
    }

    /** {@code ruleset.invalid} with all of them. */
    public Rejected rejected() {
        return rejected("ruleset.invalid");
    }

    /** A refusal with all of them; its texts know how many there are as {0}. */
    public Rejected rejected(String code) {
        return new Rejected(Rejected.Kind.MEANING, code, all, all.size());
    }
}
