package beian.intake.file.text;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Format;
import beian.intake.file.Tally;
import java.util.List;
import java.util.Optional;

/** Decides what kind of text it is, and reads it. */
public final class TextTables {

    private TextTables() {}

    public static Contents read(DecodedText decoded, Tally tally) {
        String text = decoded.text();
        List<String> lines = text.lines().toList();
        if (MarkdownTables.isMarkdown(lines)) {
            return new LineTables(Format.MARKDOWN, tally).read(lines, decoded.encoding(), MarkdownTables::cells);
        }
        Optional<Separator> separator = Separator.of(text);
        if (separator.isPresent()) {
            return separated(decoded, separator.get(), tally);
        }
        return new LineTables(Format.TEXT, tally).read(lines, decoded.encoding(), SpacedCells::cells);
    }

    private static Contents separated(DecodedText decoded, Separator separator, Tally tally) {
        Format format = separator.delimiter() == '\t' ? Format.TSV : Format.CSV;
        return new Contents(
                format, decoded.encoding(), List.of(SeparatedValues.read(decoded.text(), separator, tally)), List.of());
    }
}
