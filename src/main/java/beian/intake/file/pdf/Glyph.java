package beian.intake.file.pdf;

/**
 * A letter on a page; lengths in points, from the upper left corner of the page as it is shown.
 *
 * @param size of the font
 */
record Glyph(String text, float left, float right, float baseline, float size) {

    /** How far most letters reach above the baseline, and some below, as parts of the size. */
    private static final float MIDDLE = 0.35f;

    float middleX() {
        return (left + right) / 2;
    }

    float middleY() {
        return baseline - MIDDLE * size;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Printed over the other once more, a hair's breadth aside, to look bold. */
    boolean repeats(Glyph other) {
        return text.equals(other.text)
                && Math.abs(left - other.left) < size * 0.2f
                && Math.abs(baseline - other.baseline) < size * 0.2f;
    }
}
