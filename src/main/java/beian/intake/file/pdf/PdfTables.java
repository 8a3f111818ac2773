package beian.intake.file.pdf;

import beian.intake.file.Contents;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF file, page by page. */
public final class PdfTables {

    private PdfTables() {}

    /**
     * All pages.
     *
     * @throws Unreadable {@code file.scanned} if there are pictures and no letters
     */
    public static Contents read(Path file, Tally tally) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Tally.requirePages(document.getNumberOfPages());
            Pages pages = new Pages(tally);
            new PageScanner(pages::add).scan(document);
            if (pages.isBlank()) {
                throw new Unreadable("file.scanned");
            }
            return pages.contents();
        } catch (InvalidPasswordException e) {
            throw new Unreadable("file.encrypted", e);
        } catch (IOException e) {
            throw new Unreadable("file.broken", e);
        }
    }
}
