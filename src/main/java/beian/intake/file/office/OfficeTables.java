package beian.intake.file.office;

import beian.intake.file.Contents;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Decides what kind of zipped document it is, and reads it. */
public final class OfficeTables {

    private OfficeTables() {}

    /**
     * A workbook or a document.
     *
     * @throws Unreadable {@code file.unknown-format} if it is neither a workbook nor a document of a word processor
     */
    public static Contents read(Path file, Tally tally) {
        Archive.require(file);
        if (holds(file, "xl/workbook.xml")) {
            return Workbook.read(file, tally);
        }
        if (holds(file, WordDocument.PART)) {
            return WordDocument.read(file, tally);
        }
        throw new Unreadable("file.unknown-format");
    }

    private static boolean holds(Path file, String part) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            return archive.getEntry(part) != null;
        } catch (IOException e) {
            throw new Unreadable("file.broken", e);
        }
    }
}
