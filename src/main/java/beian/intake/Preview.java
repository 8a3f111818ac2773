package beian.intake;

import beian.filing.event.Series;
import beian.intake.Draft.Decision;
import beian.intake.Draft.Head;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.Place;
import beian.intake.flag.Reconciliation;
import beian.intake.layout.Field;
import beian.intake.layout.Mapping;
import beian.intake.name.Likeness;
import beian.intake.row.PrintedRow.Other;
import beian.intake.row.ReadRows.OtherLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would be recorded from a file. Nothing is, until somebody says so.
 *
 * @param refusal why it could not be read, in both languages
 * @param progress while it is read, on the node that reads it
 * @param expiresAt when it is forgotten if nobody touches it
 * @param revision raised by every change
 * @param mapping how its tables are understood
 * @param accepted codes of flags whose proposals are accepted in every row
 * @param flags how many rows carry each flag
 * @param text outside tables, where titles, dates and notes often stand
 * @param batches one for each batch in the file
 * @param others lines that are no rows, each with the reason
 * @param rows one page of them
 * @param next number of the last row of the page, if more follow
 */
public record Preview(
        String previewId,
        State state,
        SentFile file,
        @Nullable Said refusal,
        Readings.@Nullable Far progress,
        Instant expiresAt,
        int revision,
        @Nullable Mapping mapping,
        Set<String> accepted,
        List<FlagCount> flags,
        List<String> text,
        List<BatchPreview> batches,
        List<OtherLine> others,
        int total,
        List<Row> rows,
        @Nullable Integer next) {

    /** Texts that say the same. */
    public record Said(String code, String zh, String en) {}

    /**
     * The file.
     *
     * @param format as detected; absent until it is read
     * @param encoding of text files
     */
    public record SentFile(
            String sha256,
            String name,
            int bytes,
            @Nullable Format format,
            @Nullable String encoding) {}

    /**
     * How often a flag was raised.
     *
     * @param proposals how many of them propose another value
     */
    public record FlagCount(Said flag, int rows, int proposals) {}

    /**
     * What would become of a batch.
     *
     * @param rows how many would be recorded
     * @param fates how many of them have which fate
     * @param flaws what is missing or wrong, so that it cannot be recorded yet
     */
    public record BatchPreview(
            Head head,
            int rows,
            Map<Fate, Integer> fates,
            List<Said> flaws,
            @Nullable Reconciliation reconciliation) {}

    /** What would become of a row. */
    public enum Fate {
        /** A filing of its own. */
        NEW,
        /** Another source's statement of a filing that is known by its number. */
        RESTATES,
        /** The same, but the filing belongs to another company than the row names. */
        CONFLICTS,
        /** Its batch is recorded, with the same content. */
        RECORDED,
        /** A person left it out. */
        LEFT_OUT,
        /** Its batch cannot be recorded as it is. */
        BLOCKED
    }

    /**
     * A row.
     *
     * @param number in the file, from 1
     * @param label of its batch; absent where the file holds one only
     * @param printed cells as printed
     * @param values as they would be recorded
     * @param others cells of columns that are understood as nothing
     * @param filingId the filing that it restates
     * @param companyId the company to whose history it would belong
     * @param companyKnown whether that has a history already
     */
    public record Row(
            int number,
            @Nullable String label,
            int table,
            Place place,
            Series series,
            Map<Field, String> printed,
            Map<Field, String> values,
            List<Other> others,
            List<RaisedFlag> flags,
            Fate fate,
            @Nullable String filingId,
            @Nullable String companyId,
            @Nullable Boolean companyKnown,
            List<Candidate> companies,
            List<Candidate> filings,
            Decision decision) {

        /** What would be recorded under a field; blank if nothing is. */
        public String value(String field) {
            return values.getOrDefault(Field.valueOf(field), "");
        }
    }

    /** A flag, with its sentence. */
    public record RaisedFlag(
            Said flag, @Nullable Field field, @Nullable String proposed, boolean accepted) {}

    /** What a row may speak of; a person decides. */
    public record Candidate(String id, String name, Likeness likeness) {}
}
