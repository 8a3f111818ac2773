package beian.web.change;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks for.
 *
 * @param name as the API has it, with a dot before each inner name
 * @param options what can be chosen; empty unless it is a choice
 * @param required whether it has to be filled
 */
record FormField(String name, Type type, List<Option> options, boolean required) {

    /** How it is entered. */
    enum Type {
        TEXT,
        LONG,
        COUNT,
        DATE,
        CHOICE
    }

    /**
     * Something that can be chosen.
     *
     * @param family of words in which the value is said; absent if {@code text} says it
     */
    record Option(
            String value, @Nullable String family, @Nullable String text) {}

    static FormField text(String name, boolean required) {
        return new FormField(name, Type.TEXT, List.of(), required);
    }

    static FormField longText(String name) {
        return new FormField(name, Type.LONG, List.of(), false);
    }

    static FormField count(String name) {
        return new FormField(name, Type.COUNT, List.of(), false);
    }

    /** A day, month or year as it is printed. */
    static FormField date(String name, boolean required) {
        return new FormField(name, Type.DATE, List.of(), required);
    }

    static FormField choice(String name, boolean required, List<Option> options) {
        return new FormField(name, Type.CHOICE, options, required);
    }

    /** A choice among the names of an enumeration. */
    static FormField choice(String name, boolean required, String family, Enum<?>[] values) {
        return choice(
                name,
                required,
                Arrays.stream(values)
                        .map(value -> new Option(value.name(), family, null))
                        .toList());
    }

    /** The name without places in lists, under which its texts stand. */
    public String key() {
        return name.replaceAll("\\.\\d+", "");
    }

    /** The place in a list, from 1; absent if it stands in none. */
    public @Nullable Integer place() {
        String digits = name.replaceAll("\\D", "");
        return digits.isEmpty() ? null : Integer.parseInt(digits) + 1;
    }
}
