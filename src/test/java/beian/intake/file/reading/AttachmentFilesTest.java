package beian.intake.file.reading;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Format;
import beian.intake.file.ReadingProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The nine official attachments in every format, as LibreOffice and Chromium write them. */
class AttachmentFilesTest {

    static Stream<Attachment> attachments() {
        return Attachment.all();
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void csv(Attachment attachment) {
        verify(attachment, attachment.csv(), Format.CSV);
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void workbook_by_libreoffice(Attachment attachment) {
        verify(attachment, attachment.file("xlsx"), Format.XLSX);
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void document_by_libreoffice(Attachment attachment) {
        verify(attachment, attachment.file("docx"), Format.DOCX);
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void page(Attachment attachment) {
        verify(attachment, attachment.file("html"), Format.HTML);
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void ruled_pdf_by_chromium_with_rows_broken_over_pages(Attachment attachment) {
        verify(attachment, attachment.file("pdf"), Format.PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-08", "2025-03"})
    void pdf_without_rules(String name) {
        verify(new Attachment(name), new Attachment(name).file("unruled.pdf"), Format.PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-08", "2025-06"})
    void pdf_by_libreoffice_which_closes_the_halves_of_a_broken_row(String name) {
        Attachment attachment = new Attachment(name);
        Contents contents = FileReader.read(attachment.file("writer.pdf"), ReadingProgress.unwatched());
        List<List<List<String>>> tables = Attachment.tables(contents);
        assertThat(tables).isNotEqualTo(attachment.tables());
        assertThat(tables.stream().map(AttachmentFilesTest::joinHalves).toList())
                .isEqualTo(attachment.tables());
    }

    /** The other half of a row has no number of its own. */
    private static List<List<String>> joinHalves(List<List<String>> rows) {
        List<List<String>> joined = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.get(0).isEmpty()) {
                List<String> half = joined.remove(joined.size() - 1);
                joined.add(IntStream.range(0, row.size())
                        .mapToObj(cell -> half.get(cell) + row.get(cell))
                        .toList());
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    private static void verify(Attachment attachment, Path file, Format format) {
        Contents contents = FileReader.read(file, ReadingProgress.unwatched());
        assertThat(contents.format()).isEqualTo(format);
        assertThat(Attachment.tables(contents)).isEqualTo(attachment.tables());
    }
}
