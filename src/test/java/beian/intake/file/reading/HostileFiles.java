package beian.intake.file.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;

/** Broken files from a seed, and hostile ones by name with the code that each is refused with. */
final class HostileFiles {

    /** In place of a code: it is read. */
    static final String READ = "";

    private static final List<Path> SOUND = List.of(
            new Attachment("2024-08").csv(),
            new Attachment("2024-08").file("html"),
            new Attachment("2024-08").file("docx"),
            new Attachment("2024-11").file("xlsx"),
            new Attachment("2024-11").file("pdf"),
            new Attachment("2024-08").file("writer.pdf"));

    private HostileFiles() {}

    /**
     * One of them.
     *
     * @param code that it is refused with
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Hostile(String name, byte[] bytes, String code) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Sound files cut off, with bytes changed, or with pieces doubled; and bytes that never were a file. */
    static List<byte[]> broken(long seed, int count) {
        Random random = new Random(seed);
        List<byte[]> sound = SOUND.stream().map(HostileFiles::bytes).toList();
        List<byte[]> files = new ArrayList<>();
        for (int file = 0; file < count; file++) {
            byte[] bytes = sound.get(file % sound.size()).clone();
            files.add(
                    switch (file / sound.size() % 4) {
                        case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
                        case 1 -> flip(bytes, 1 + random.nextInt(8), random);
                        case 2 -> flip(bytes, 50 + random.nextInt(2_000), random);
                        default -> noise(bytes, random);
                    });
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] flip(byte[] bytes, int times, Random random) {
        for (int time = 0; time < times; time++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    /** The start of a sound file, so that its format is believed, and then anything. */
    private static byte[] noise(byte[] bytes, Random random) {
        byte[] noise = new byte[random.nextInt(50_000)];
        random.nextBytes(noise);
        int start = random.nextInt(32);
        System.arraycopy(bytes, 0, noise, 0, Math.min(start, noise.length));
        return noise;
    }

    static List<Hostile> named() {
        List<Hostile> files = new ArrayList<>();
        addText(files);
        addPages(files);
        addOffice(files);
        addPdf(files);
        return files;
    }

    private static void addText(List<Hostile> files) {
        add(files, "nothing", "", "file.empty");
        add(files, "white space", " \n\t\r\n", "file.empty");
        add(files, "only a byte order mark", "\uFEFF", "file.empty");
        add(files, "17 MB", "a,b\n".repeat(17 << 18), "file.too-large");
        add(files, "10,001 rows", "a,b\n".repeat(10_001), "file.too-many-rows");
        add(files, "10,000 rows", "a,b\n".repeat(10_000), READ);
        add(files, "70 columns", ("a" + ",b".repeat(69) + "\n").repeat(3), "file.too-many-columns");
        add(
                files,
                "70 columns in Markdown",
                "|a".repeat(70) + "|\n" + "|-".repeat(70) + "|\n",
                "file.too-many-columns");
        add(files, "a quote that never ends", "a,b\n\"c,d\n" + "e,f\n".repeat(5_000), READ);
        add(files, "a line of 10 MB", "x".repeat(10 << 20), "file.expands");
        add(files, "formulas in CSV", "=cmd|' /C calc'!A0,b\n=1+1,c\n", READ);
        add(files, "bars and hyphens", "|-".repeat(500_000) + "x", "file.too-many-columns");
        add(files, "RTF", "{\\rtf1 x}", READ);
        files.add(new Hostile("PNG", pseudoPicture(), "file.unknown-format"));
        files.add(new Hostile("half of UTF-16", "序号,属地".getBytes(StandardCharsets.UTF_16LE), READ));
    }

    private static byte[] pseudoPicture() {
        byte[] bytes = new byte[4_000];
        new Random(7).nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, bytes, 0, 8);
        return bytes;
    }

    private static void addPages(List<Hostile> files) {
        add(files, "<div> 100,000 deep", "<html>" + "<div>".repeat(100_000), "file.nested");
        add(files, "tables 100,000 deep", "<html>" + "<table><tr><td>".repeat(100_000), "file.nested");
        add(files, "<b> 100,000 deep", "<html>" + "<b>".repeat(100_000) + "x", "file.nested");
        add(files, "unending attributes", "<html><p " + "a=b ".repeat(500_000), READ);
        add(files, "huge spans", "<table><tr><td rowspan=999999999 colspan=999999999>x</table>", READ);
        add(files, "huge spans of long text", spans(), "file.expands");
        add(files, "70 columns in HTML", "<table><tr>" + "<td>x".repeat(70) + "</table>", "file.too-many-columns");
        add(files, "10,001 rows in HTML", "<table>" + "<tr><td>x".repeat(10_001), "file.too-many-rows");
        add(files, "entities in XML", HostileOffice.BOMB, "file.unknown-format");
        add(files, "entities in HTML", HostileOffice.BOMB.replace("<x>", "<html><table><tr><td>"), READ);
        add(files, "references in HTML", "<table><tr><td><img src=file:///etc/hostname><script>x</script>y", READ);
    }

    private static String spans() {
        String cell = "<td rowspan=9999 colspan=64>" + "x".repeat(10_000);
        return "<table><tr>" + cell + "<tr>".repeat(9_000) + "</table>";
    }

    private static void addOffice(List<Hostile> files) {
        add(files, "DOCX that expands", HostileOffice.zipThatExpandsTo("word/document.xml", 200 << 20), "file.expands");
        add(files, "XLSX that expands", HostileOffice.zipThatExpandsTo("xl/workbook.xml", 200 << 20), "file.expands");
        add(files, "XLSX of 5,000 parts", HostileOffice.manyParts(5_000), "file.expands");
        add(files, "DOCX with entities", HostileOffice.word(HostileOffice.BOMB), "file.entities");
        add(files, "DOCX with an external entity", HostileOffice.word(HostileOffice.EXTERNAL), "file.entities");
        add(files, "XLSX with entities", HostileOffice.workbook(HostileOffice.BOMB), "file.entities");
        add(files, "DOCX hiding entities", hidden(HostileOffice.BOMB), "file.entities");
        add(files, "DOCX of nothing", HostileOffice.word(""), "file.broken");
        add(files, "XLSX of nothing", HostileOffice.workbook(""), "file.broken");
        add(files, "another archive", HostileOffice.zip(Map.of("a.txt", "x")), "file.unknown-format");
        add(files, "an archive of nothing", HostileOffice.zip(new LinkedHashMap<>()), "file.unknown-format");
        add(files, "macros", HostileOffice.withMacros(), "file.macros");
        add(files, "XLS", HostileOffice.oldWorkbook(), "file.old-format");
        add(files, "XLSX with a password", HostileOffice.protectedWorkbook(), "file.encrypted");
        addTables(files);
    }

    private static byte[] hidden(String xml) {
        return HostileOffice.word(xml.replace("<!DOCTYPE", "<!--" + " ".repeat(4_000) + "--><!DOCTYPE"));
    }

    private static void addTables(List<Hostile> files) {
        String tables = "<w:tbl><w:tr><w:tc>".repeat(10_000);
        add(files, "tables 10,000 deep in DOCX", HostileOffice.wordBody(tables), "file.nested");
        String wide = "<w:tbl>" + HostileOffice.wordRow(70, 1) + "</w:tbl>";
        add(files, "70 columns in DOCX", HostileOffice.wordBody(wide), "file.too-many-columns");
        String spanning = "<w:tbl>" + HostileOffice.wordRow(1, 9999) + "</w:tbl>";
        add(files, "huge spans in DOCX", HostileOffice.wordBody(spanning), READ);
        String rows = "<w:tbl>" + HostileOffice.wordRow(2, 1).repeat(10_001) + "</w:tbl>";
        add(files, "10,001 rows in DOCX", HostileOffice.wordBody(rows), "file.too-many-rows");
        add(
                files,
                "a sheet merged into one cell",
                HostileOffice.sheet(sheet -> {
                    sheet.createRow(0).createCell(0).setCellValue("x");
                    sheet.addMergedRegion(new CellRangeAddress(0, 65_535, 0, 16_383));
                }),
                READ);
        add(
                files,
                "70 columns in XLSX",
                HostileOffice.sheet(sheet -> sheet.createRow(0).createCell(69).setCellValue("x")),
                "file.too-many-columns");
        add(
                files,
                "a formula",
                HostileOffice.sheet(sheet -> sheet.createRow(0).createCell(0).setCellFormula("1/0")),
                READ);
    }

    private static void addPdf(List<Hostile> files) {
        add(files, "a form that draws itself", HostilePdf.formThatDrawsItself(), "file.too-demanding");
        add(files, "a page tree that holds itself", HostilePdf.treeThatHoldsItself(), "file.scanned");
        add(files, "a page of 150 MB of white space", HostilePdf.contentThatExpandsTo(150 << 20), "file.scanned");
        add(files, "2,001 pages", HostilePdf.pages(2_001), "file.too-many-pages");
        add(files, "pages with no letters", HostilePdf.pages(3), "file.scanned");
        add(files, "PDF with a password", HostilePdf.protectedBy("secret"), "file.encrypted");
        add(files, "only the mark of a PDF", "%PDF-1.7\n", "file.broken");
    }

    private static void add(List<Hostile> files, String name, String text, String code) {
        add(files, name, text.getBytes(UTF_8), code);
    }

    private static void add(List<Hostile> files, String name, byte[] bytes, String code) {
        files.add(new Hostile(name, bytes, code));
    }
}
