package beian.intake.layout;

import beian.intake.layout.ColumnGuess.Guess;
import beian.intake.layout.Mapping.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Tells columns without a known heading by what their cells look like. */
final class ContentGuess {

    private static final double MOSTLY = 0.5;
    /** What stands beside a model's name is the company's, even where only brands are printed. */
    private static final double BY_POSITION = 0.3;

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_BRAND = 14;
    private static final Pattern MODEL =
            Pattern.compile("(?i)模型|GPT|\\bLLM|AI|智能|助手|小程序|问答|机器人|平台|系统|写作|语言|[A-Za-z]{4,}");

    private final SectionLines lines;
    private final List<Integer> free;
    private final Set<Field> found;
    private final List<Guess> guesses = new ArrayList<>();

    private ContentGuess(SectionLines lines, List<Integer> free, Set<Field> found) {
        this.lines = lines;
        this.free = new ArrayList<>(free);
        this.found = found.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(found);
    }

    /**
     * Guesses, at most one for a column and for a field.
     *
     * @param free columns about which nothing is known
     * @param found fields that other columns hold
     */
    static List<Guess> of(SectionLines lines, List<Integer> free, Set<Field> found) {
        ContentGuess content = new ContentGuess(lines, free, found);
        for (Field field : Kinds.TOLD) {
            content.told(field);
        }
        content.named();
        return content.guesses;
    }

    private void told(Field field) {
        if (!found.contains(field)) {
            best(column -> field == Field.ORDINAL && !counts(column) ? 0 : lines.share(field, column))
                    .ifPresent(column -> take(column, field, "content", lines.share(field, column)));
        }
    }

    /** Whether the column goes up: other whole numbers may stand in any order. */
    private boolean counts(int column) {
        List<Integer> ordinals = lines.texts(column).stream()
                .map(Kinds::ordinal)
                .filter(Objects::nonNull)
                .toList();
        long steps = 0;
        for (int i = 1; i < ordinals.size(); i++) {
            steps += ordinals.get(i) - ordinals.get(i - 1) == 1 ? 1 : 0;
        }
        return steps >= MOSTLY * (ordinals.size() - 1);
    }

    private void named() {
        if (!found.contains(Field.MODEL)) {
            best(this::likeModels).ifPresent(column -> take(column, Field.MODEL, "content", likeModels(column) / 2));
        }
        if (!found.contains(Field.COMPANY) && found.contains(Field.MODEL)) {
            best(this::likeBrands).ifPresent(column -> take(column, Field.COMPANY, "position", BY_POSITION));
        }
    }

    private double likeModels(int column) {
        List<String> texts = lines.texts(column);
        if (texts.isEmpty() || length(texts) > LONGEST_NAME) {
            return 0;
        }
        double named = texts.stream().filter(text -> MODEL.matcher(text).find()).count();
        return distinct(texts) * (0.4 + named / texts.size()) * (address(texts) ? 0 : 1);
    }

    private double likeBrands(int column) {
        List<String> texts = lines.texts(column);
        return texts.isEmpty() || length(texts) > LONGEST_BRAND || address(texts) ? 0 : distinct(texts);
    }

    /** Telephone numbers and addresses in the net are distinct too. */
    private static boolean address(List<String> texts) {
        return texts.stream()
                        .filter(text -> text.matches("[\\d+ -]{5,}|https?:.*|www\\..*|\\S+@\\S+"))
                        .count()
                > MOSTLY * texts.size();
    }

    private static double length(List<String> texts) {
        return texts.stream().mapToInt(String::length).average().orElse(0);
    }

    private static double distinct(List<String> texts) {
        return (double) new HashSet<>(texts).size() / texts.size();
    }

    private Optional<Integer> best(ToDoubleFunction<Integer> score) {
        return free.stream()
                .filter(column -> score.applyAsDouble(column) > MOSTLY - 0.1)
                .max(Comparator.comparingDouble(score));
    }

    private void take(int column, Field field, String reason, double confidence) {
        guesses.add(new Guess(column, field, Reason.of(reason), Math.min(confidence, 0.9)));
        free.remove((Integer) column);
        found.add(field);
    }
}
