package beian.intake.file.pdf;

import beian.intake.file.Unreadable;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** What is drawn on a page, as far as it may rule a table: straight strokes, and filled shapes as thin as a stroke. */
final class Drawing {

    private static final float THIN = 3;
    /** A page of a table has a few thousand. */
    private static final int MOST_RULES = 100_000;

    private final List<Rule> along = new ArrayList<>();
    private final List<Rule> down = new ArrayList<>();
    private final List<List<Point2D.Float>> path = new ArrayList<>();

    void moveTo(Point2D.Float point) {
        path.add(new ArrayList<>(List.of(point)));
    }

    void lineTo(Point2D.Float point) {
        if (path.isEmpty()) {
            moveTo(point);
        } else {
            path.get(path.size() - 1).add(point);
        }
    }

    void close() {
        if (!path.isEmpty()) {
            lineTo(path.get(path.size() - 1).get(0));
        }
    }

    void stroke() {
        for (List<Point2D.Float> points : path) {
            for (int at = 1; at < points.size(); at++) {
                addIfThin(points.subList(at - 1, at + 1));
            }
        }
    }

    void fill() {
        path.forEach(this::addIfThin);
    }

    void endPath() {
        path.clear();
    }

    private void addIfThin(List<Point2D.Float> shape) {
        float left = (float) shape.stream().mapToDouble(Point2D::getX).min().orElse(0);
        float right = (float) shape.stream().mapToDouble(Point2D::getX).max().orElse(0);
        float top = (float) shape.stream().mapToDouble(Point2D::getY).min().orElse(0);
        float bottom = (float) shape.stream().mapToDouble(Point2D::getY).max().orElse(0);
        if (bottom - top <= THIN && right - left >= bottom - top) {
            add(along, new Rule((top + bottom) / 2, left, right));
        } else if (right - left <= THIN) {
            add(down, new Rule((left + right) / 2, top, bottom));
        }
    }

    private static void add(List<Rule> rules, Rule rule) {
        if (rules.size() == MOST_RULES) {
            throw new Unreadable("file.too-demanding");
        }
        rules.add(rule);
    }

    List<Rule> along() {
        return Rule.merge(along);
    }

    List<Rule> down() {
        return Rule.merge(down);
    }
}
