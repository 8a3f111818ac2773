package beian.intake.file.reading;

import beian.intake.file.Contents;
import beian.intake.file.ReadingProgress;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import beian.intake.file.html.HtmlTables;
import beian.intake.file.office.OfficeTables;
import beian.intake.file.pdf.PdfTables;
import beian.intake.file.text.DecodedText;
import beian.intake.file.text.TextTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of any kind that it knows, in this process. */
public final class FileReader {

    private FileReader() {}

    /**
     * Everything that is found in it.
     *
     * @throws Unreadable with a code of its own for each reason why a file is refused, {@code file.broken} if it is not as
     *     its format wants it
     */
    public static Contents read(Path file, ReadingProgress progress) {
        Tally tally = new Tally(progress);
        try {
            requireSize(Files.size(file));
            return switch (FileKind.of(file)) {
                case PDF -> PdfTables.read(file, tally);
                case ARCHIVE -> OfficeTables.read(file, tally);
                case ENCRYPTED_OFFICE -> throw new Unreadable("file.encrypted");
                case OLD_OFFICE -> throw new Unreadable("file.old-format");
                case OTHER -> text(file, tally);
            };
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("file.broken", e); // libraries fail in many ways on what is broken
        } catch (StackOverflowError e) {
            throw new Unreadable("file.nested", e);
        }
    }

    private static void requireSize(long bytes) {
        if (bytes == 0) {
            throw new Unreadable("file.empty");
        }
        if (bytes > Tally.BYTES) {
            throw new Unreadable("file.too-large", Tally.BYTES >> 20);
        }
    }

    private static Contents text(Path file, Tally tally) throws IOException {
        DecodedText decoded =
                DecodedText.of(Files.readAllBytes(file)).orElseThrow(() -> new Unreadable("file.unknown-format"));
        if (decoded.text().isBlank()) {
            throw new Unreadable("file.empty");
        }
        if (HtmlTables.isHtml(decoded.text())) {
            return HtmlTables.read(decoded, tally);
        }
        if (decoded.text().stripLeading().startsWith("<?xml")) {
            throw new Unreadable("file.unknown-format");
        }
        return TextTables.read(decoded, tally);
    }
}
