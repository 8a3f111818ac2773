package beian.intake.file.pdf;

import beian.intake.file.Unreadable;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Goes over the pages once and notes letters and rules with their places. */
final class PageScanner extends PDFTextStripper {

    private static final String UNKNOWN = "\uFFFD";
    private static final double SLANT = Math.toRadians(5);

    /** A page of a table has some thousands; forms that draw each other have any number. */
    private static final int MOST_OPERATORS = 1_000_000;

    /** A form costs as much as so many other operators. */
    private static final int PER_FORM = 100;

    private final Consumer<ScannedPage> pages;
    private List<Glyph> glyphs = new ArrayList<>();
    private Drawing drawing = new Drawing();
    private PDRectangle box = PDRectangle.A4;
    private int rotation;
    private int operators;

    PageScanner(Consumer<ScannedPage> pages) {
        this.pages = pages;
        PathOperator.NAMES.forEach(name -> addOperator(new PathOperator(name, this)));
    }

    void scan(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    Drawing drawing() {
        return drawing;
    }

    @Override
    protected void startPage(PDPage page) {
        glyphs = new ArrayList<>();
        drawing = new Drawing();
        box = page.getCropBox();
        rotation = page.getRotation();
        operators = 0;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators += operator.getName().equals(OperatorName.DRAW_OBJECT) ? PER_FORM : 1;
        if (operators > MOST_OPERATORS) {
            throw new Unreadable("file.too-demanding");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void endPage(PDPage page) {
        pages.accept(new ScannedPage(getCurrentPageNo(), glyphs, drawing.along(), drawing.down()));
    }

    /** Where a point of the drawing is seen on the page as it is shown, from the upper left corner. */
    Point2D.Float place(float x, float y) {
        Point2D.Float point =
                getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        return shown(point.x - box.getLowerLeftX(), point.y - box.getLowerLeftY());
    }

    private Point2D.Float shown(float x, float y) {
        return switch (rotation) {
            case 90 -> new Point2D.Float(y, x);
            case 180 -> new Point2D.Float(box.getWidth() - x, y);
            case 270 -> new Point2D.Float(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Float(x, box.getHeight() - y);
        };
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (isUpright(letter.getTextMatrix())) {
            float left = letter.getX();
            String text = plain(letter.getUnicode());
            glyphs.add(new Glyph(text, left, left + letter.getWidth(), letter.getY(), letter.getYScale()));
        }
    }

    /** Slanted text is a watermark. */
    private boolean isUpright(Matrix letter) {
        double angle = Math.atan2(letter.getShearY(), letter.getScaleX()) - Math.toRadians(rotation);
        return Math.abs(Math.IEEEremainder(angle, 2 * Math.PI)) < SLANT;
    }

    /** A font has one glyph for a character and the radical that looks the same; the radical is never meant. */
    private static String plain(String text) {
        boolean radical = text.codePoints().anyMatch(character -> character >= 0x2E80 && character <= 0x2FD5);
        return radical ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    /** A letter whose font does not say which it is would be passed over; it is shown as unknown instead. */
    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        super.showGlyph(place, font, code, displacement);
        if (!(font instanceof PDSimpleFont) && font.toUnicode(code) == null && displacement.getX() > 0) {
            Point2D.Float start =
                    shown(place.getTranslateX() - box.getLowerLeftX(), place.getTranslateY() - box.getLowerLeftY());
            float size = place.getScalingFactorY();
            glyphs.add(new Glyph(UNKNOWN, start.x, start.x + displacement.getX() * size, start.y, size));
        }
    }
}
