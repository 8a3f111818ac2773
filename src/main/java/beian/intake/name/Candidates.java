package beian.intake.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The known names that a printed one may mean. */
public final class Candidates {

    private final Map<String, NameCore> known = new LinkedHashMap<>();

    private Candidates(Collection<String> names) {
        names.forEach(name -> known.computeIfAbsent(name, NameCore::of));
    }

    /** Prepares the known names once for many questions. */
    public static Candidates among(Collection<String> known) {
        return new Candidates(known);
    }

    /** A known name and how alike it is. */
    public record Candidate(String name, Likeness likeness) {}

    /**
     * The most alike of few known names, the surest first.
     *
     * @param most how many at most
     */
    public static List<Candidate> of(String name, Collection<String> known, int most) {
        return among(known).like(name, most);
    }

    /**
     * The most alike, the surest first; none if nothing is alike.
     *
     * @param most how many at most
     */
    public List<Candidate> like(String name, int most) {
        NameCore core = NameCore.of(name);
        return known.entrySet().stream()
                .map(other -> new Candidate(other.getKey(), Likeness.of(core, other.getValue())))
                .filter(candidate -> candidate.likeness().kind() != Likeness.Kind.UNLIKE)
                .sorted(Comparator.comparingDouble(
                                (Candidate candidate) -> candidate.likeness().score())
                        .reversed()
                        .thenComparing(Candidate::name))
                .limit(most)
                .toList();
    }
}
