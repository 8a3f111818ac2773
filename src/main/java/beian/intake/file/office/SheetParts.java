package beian.intake.file.office;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Sees a sheet's merged cells, which stand behind all rows, besides the cells that POI sees. */
final class SheetParts extends XSSFSheetXMLHandler {

    private final SheetRows rows;

    SheetParts(Styles styles, SharedStrings strings, SheetRows rows) {
        super(styles, null, strings, rows, new ShownValues(), false);
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, @Nullable Attributes attributes)
            throws SAXException {
        super.startElement(uri, name, qualifiedName, attributes);
        if (name.equals("mergeCell") && attributes != null) {
            rows.merge(CellRangeAddress.valueOf(attributes.getValue("ref")));
        }
    }
}
