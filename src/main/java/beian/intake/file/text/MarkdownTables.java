package beian.intake.file.text;

import beian.intake.file.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tables as Markdown draws them, with bars and a rule of hyphens below the header. */
final class MarkdownTables {

    private static final Pattern RULE = Pattern.compile("\\s*\\|?(\\s*:?-+:?\\s*\\|)+(\\s*:?-+:?\\s*)?");
    private static final int LONGEST_RULE = 1_000;

    private MarkdownTables() {}

    static boolean isMarkdown(List<String> lines) {
        return lines.stream().anyMatch(MarkdownTables::isRule);
    }

    private static boolean isRule(String line) {
        return line.length() <= LONGEST_RULE && RULE.matcher(line).matches();
    }

    /** The cells of a line with bars; a bar after a backslash belongs to the text. */
    static List<String> cells(String line) {
        if (isRule(line)) {
            return List.of();
        }
        String inner = Characters.trim(line);
        if (!inner.contains("|")) {
            return List.of(inner);
        }
        int start = inner.startsWith("|") ? 1 : 0;
        boolean closed = inner.endsWith("|") && !inner.endsWith("\\|") && inner.length() > 1;
        List<String> cells = split(inner.substring(start, closed ? inner.length() - 1 : inner.length()));
        return cells.size() == 1 && start == 1 ? List.of(cells.get(0), "") : cells;
    }

    private static List<String> split(String inner) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int at = 0; at < inner.length(); at++) {
            char character = inner.charAt(at);
            if (character == '\\' && at + 1 < inner.length() && inner.charAt(at + 1) == '|') {
                cell.append('|');
                at++;
            } else if (character == '|') {
                cells.add(Characters.trim(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(Characters.trim(cell.toString()));
        return cells;
    }
}
