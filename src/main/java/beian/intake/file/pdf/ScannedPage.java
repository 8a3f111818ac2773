package beian.intake.file.pdf;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param number from 1
 * @param along rules along the page, each once however many pieces it is drawn in
 * @param down rules down the page
 */
record ScannedPage(int number, List<Glyph> glyphs, List<Rule> along, List<Rule> down) {}
