package beian.intake.file.pdf;

import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Hands a path operator of a page (ISO 32000-1, 8.5) to the drawing; the reader of text knows none of them. */
final class PathOperator extends OperatorProcessor {

    static final List<String> NAMES =
            List.of("m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    private final String name;
    private final PageScanner page;

    PathOperator(String name, PageScanner page) {
        super(page);
        this.name = name;
        this.page = page;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        float[] numbers = new float[operands.size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
        }
        Drawing drawing = page.drawing();
        switch (name) {
            case "m", "l", "c", "v", "y" -> point(drawing, numbers);
            case "re" -> rectangle(drawing, numbers);
            case "h" -> drawing.close();
            default -> paint(drawing);
        }
    }

    private void point(Drawing drawing, float[] numbers) {
        if (numbers.length < 2) {
            return;
        }
        Point2D.Float end = page.place(numbers[numbers.length - 2], numbers[numbers.length - 1]);
        if (name.equals("l")) {
            drawing.lineTo(end);
        } else {
            drawing.moveTo(end); // a curve rules nothing; what follows begins at its end
        }
    }

    private void rectangle(Drawing drawing, float[] numbers) {
        if (numbers.length < 4) {
            return;
        }
        float right = numbers[0] + numbers[2];
        float top = numbers[1] + numbers[3];
        drawing.moveTo(page.place(numbers[0], numbers[1]));
        drawing.lineTo(page.place(right, numbers[1]));
        drawing.lineTo(page.place(right, top));
        drawing.lineTo(page.place(numbers[0], top));
        drawing.close();
    }

    private void paint(Drawing drawing) {
        if (name.equals("s") || name.startsWith("b")) {
            drawing.close();
        }
        if ("SsBb".contains(name.substring(0, 1))) {
            drawing.stroke();
        }
        if ("fFBb".contains(name.substring(0, 1))) {
            drawing.fill();
        }
        drawing.endPath();
    }
}
