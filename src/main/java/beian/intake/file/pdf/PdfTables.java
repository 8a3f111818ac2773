package beian.intake.file.pdf;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Format;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF. */
public final class PdfTables {

    private PdfTables() {}

    /** All pages. */
    public static Contents read(Path file, Tally tally) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Tally.requirePages(document.getNumberOfPages());
            tally.pagesRead(document.getNumberOfPages());
            return new Contents(Format.PDF, null, List.of(), List.of());
        } catch (InvalidPasswordException e) {
            throw new Unreadable("file.encrypted", e);
        } catch (IOException e) {
            throw new Unreadable("file.broken", e);
        }
    }
}
