package beian.ruleset.reading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A key with its value. What is not as it is asked for is noted, and something harmless is given instead, so that one reading
 * finds everything wrong.
 */
final class Key {

    private final String file;
    private final String path;
    private final Node node;
    private final Flaws flaws;

    Key(String file, String path, Node node, Flaws flaws) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.flaws = flaws;
    }

    /** The line of the value, from 1. */
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void flaw(String code, Object... more) {
        flaws.add(file, line(), path, code, more);
    }

    /** The keys below this one; those of {@code needed} that are not there, and any others, are noted. */
    Keys keys(List<String> needed, List<String> optional) {
        Map<String, Key> found = new LinkedHashMap<>();
        List<String> known = new ArrayList<>(needed);
        known.addAll(optional);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> add(found, entry, known));
            needed.stream().filter(name -> !found.containsKey(name)).forEach(name -> flaw("key.missing", name));
        } else {
            flaw("key.no-mapping");
        }
        return new Keys(found);
    }

    private void add(Map<String, Key> found, NodeTuple entry, List<String> known) {
        String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        int line = entry.getKeyNode().getStartMark().getLine() + 1;
        String below = path.isEmpty() ? name : path + "." + name;
        Key before = found.get(name);
        if (!known.contains(name)) {
            flaws.add(file, line, below, "key.unknown", String.join(", ", known));
        } else if (before != null) {
            flaws.add(file, line, below, "key.repeated", before.line());
        } else {
            found.put(name, new Key(file, below, entry.getValueNode(), flaws));
        }
    }

    /** The items of a list. */
    List<Key> items() {
        List<Key> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new Key(file, path + "[" + items.size() + "]", item, flaws)));
        } else {
            flaw("key.no-list");
        }
        return items;
    }

    /** A text on one line, not blank. */
    String text() {
        if (!(node instanceof ScalarNode scalar) || Tag.NULL.equals(node.getTag())) {
            flaw(node instanceof ScalarNode ? "text.blank" : "key.no-text");
            return "";
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            flaw("text.blank");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            flaw("text.lines");
        }
        return text;
    }

    /** Whether it is a list without items. */
    boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    /** A whole number, digits that may be parted by underscores; otherwise {@code code} is noted. */
    long number(long least, long most, String code) {
        String digits = word();
        if (digits.matches("0|[1-9][0-9]{0,2}(_?[0-9]{1,3}){0,6}")) {
            BigInteger number = new BigInteger(digits.replace("_", ""));
            if (number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0) {
                return number.longValueExact();
            }
        }
        flaw(code, digits);
        return least;
    }

    /** {@code true} or {@code false}. */
    boolean flag() {
        String word = word();
        if (!word.equals("true") && !word.equals("false")) {
            flaw("choice.unknown", word, "true, false");
        }
        return word.equals("true");
    }

    /** One of the constants of an enumeration, by its name. */
    <E extends Enum<E>> E choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(word())) {
                return constant;
            }
        }
        String allowed =
                String.join(", ", Arrays.stream(constants).map(Enum::name).toList());
        flaw("choice.unknown", word(), allowed);
        return constants[0];
    }

    /** A single value as it stands, {@code ?} if it is not single. */
    private String word() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }
}
