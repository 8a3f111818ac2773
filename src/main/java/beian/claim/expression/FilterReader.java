package beian.claim.expression;

import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.ruleset.Focus;
import beian.ruleset.Modality;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which rows a claim is about. */
final class FilterReader {

    static final List<String> KEYS = List.of(
            "batch",
            "series",
            "source",
            "region",
            "company",
            "number",
            "scale",
            "focus",
            "sector",
            "modality",
            "filedFrom",
            "filedTo",
            "withdrawn");
    private static final int MOST_VALUES = 100;
    private static final String UNCLASSIFIED = "UNCLASSIFIED";
    private static final List<String> SERIES = names(Series.values());
    private static final List<String> FOCUS = names(Focus.values());
    private static final List<String> MODALITIES = names(Modality.values());

    private final @Nullable Vocabulary words;

    FilterReader(@Nullable Vocabulary words) {
        this.words = words;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(Enum::name)
                .filter(name -> !name.equals(UNCLASSIFIED))
                .toList();
    }

    Filter read(Node node) {
        node.allow(KEYS);
        Node withdrawn = node.at("withdrawn");
        if (node.has("withdrawn") && !withdrawn.json().isBoolean()) {
            withdrawn.flaw("expression.not-boolean");
        }
        return new Filter(
                texts(node, "batch", null),
                texts(node, "series", SERIES),
                texts(node, "source", null),
                texts(node, "region", null),
                texts(node, "company", null),
                texts(node, "number", null),
                node.has("scale") ? new ScaleReader(words).read(node.at("scale")) : null,
                texts(node, "focus", FOCUS),
                texts(node, "sector", words == null ? null : words.sectors()),
                texts(node, "modality", MODALITIES),
                day(node, "filedFrom"),
                day(node, "filedTo"),
                withdrawn.json().isBoolean() && withdrawn.json().booleanValue());
    }

    /** One text or a list of them; empty if the key is absent. */
    private static List<String> texts(Node node, String key, @Nullable List<String> allowed) {
        if (!node.has(key)) {
            return List.of();
        }
        Node value = node.at(key);
        List<Node> items = value.json().isArray() ? value.items() : List.of(value);
        if (items.isEmpty() || items.size() > MOST_VALUES) {
            value.flaw("expression.list-size", items.size(), MOST_VALUES);
        }
        return items.stream()
                .flatMap(item -> Stream.ofNullable(text(item, allowed)))
                .distinct()
                .toList();
    }

    private static @Nullable String text(Node item, @Nullable List<String> allowed) {
        String text = item.text();
        if (text != null && allowed != null && !allowed.contains(text)) {
            item.flaw("value.not-one-of", text, String.join(", ", allowed));
        }
        return text;
    }

    private static @Nullable LocalDate day(Node node, String key) {
        if (!node.has(key)) {
            return null;
        }
        String text = node.at(key).text();
        PartialDate date = text == null
                ? null
                : PartialDate.read(text).filter(FilterReader::isDay).orElse(null);
        if (text != null && date == null) {
            node.at(key).flaw("date.unreadable", text);
        }
        return date == null ? null : Objects.requireNonNull(date.first());
    }

    private static boolean isDay(PartialDate date) {
        return date.first().equals(date.last());
    }
}
