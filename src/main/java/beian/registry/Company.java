package beian.registry;

import beian.filing.event.IdentifierScheme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A company as the registry knows it.
 *
 * @param companyId version-5 UUID of its first printed name, normalised
 * @param name its name at the moment: the last one that it took, or the first one printed
 * @param attributed false if the source left the company blank
 * @param names every name, oldest first; the first one printed leads
 * @param identifiers under which registers know it, and those of companies merged into it
 * @param merged companies that are shown under it
 * @param mergedInto the company under which it is shown itself; absent if it is not
 * @param filings number of filings per series, those of merged companies included
 * @param position position of the event that named it
 */
public record Company(
        String companyId,
        String name,
        boolean attributed,
        List<Name> names,
        List<Identifier> identifiers,
        List<Merged> merged,
        @Nullable String mergedInto,
        Map<String, Integer> filings,
        long position,
        String recordedAt) {

    /** How a company came by a name. */
    public enum NameKind {
        /** The first one that a source printed. */
        FIRST,
        /** It took this name in the place of another. */
        RENAMED,
        /** It is also known by it. */
        ALIAS
    }

    /**
     * A name of a company.
     *
     * @param companyId the company whose name it is: this one, or one that was merged into it
     * @param since ISO day, month or year from which it was in use; absent where unknown
     * @param publishedOn ISO day, month or year on which the source stated it
     * @param position of the event
     */
    public record Name(
            String name,
            NameKind kind,
            String companyId,
            @Nullable String since,
            String source,
            String publishedOn,
            long position) {}

    /**
     * A number under which a register knows a company.
     *
     * @param companyId the company whose it is: this one, or one that was merged into it
     * @param holder the listed parent that carries it; absent if the company does
     */
    public record Identifier(
            IdentifierScheme scheme,
            String value,
            @Nullable String holder,
            String companyId,
            String source,
            String publishedOn,
            long position) {}

    /**
     * A company that is shown under this one.
     *
     * @param into the company that it was merged into: this one, or another that was
     * @param position of the merger
     */
    public record Merged(
            String companyId, String name, String into, String source, String publishedOn, long position) {}

    /**
     * A company's filing history in the order of the log.
     *
     * @param filings every version of every filing, oldest event first
     * @param changes what was recorded of the company itself, oldest first
     */
    public record History(Company company, List<Filing> filings, List<Change> changes) {}
}
