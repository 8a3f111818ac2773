package beian.intake.file.office;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An XLSX file: each sheet that is not empty is a table. */
final class Workbook {

    private Workbook() {}

    static Contents read(Path file, Tally tally) {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new Contents(Format.XLSX, null, tables(parts, tally), List.of());
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new Unreadable("file.broken", e);
        }
    }

    private static List<FoundTable> tables(OPCPackage parts, Tally tally)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
        XSSFReader reader = new XSSFReader(parts);
        SheetIterator sheets = (SheetIterator) reader.getSheetsData();
        List<FoundTable> tables = new ArrayList<>();
        while (sheets.hasNext()) {
            try (InputStream xml = sheets.next()) {
                SheetRows rows = new SheetRows(sheets.getSheetName(), tally);
                parse(xml, new SheetParts(reader.getStylesTable(), strings, rows));
                rows.table().ifPresent(tables::add);
            }
        }
        return tables;
    }

    private static void parse(InputStream xml, SheetParts parts)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(parts);
        reader.parse(new InputSource(xml));
    }
}
