package beian.ruleset.reading;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as nodes that know their lines; nothing is made of them but texts, lists and mappings. */
final class Yaml {

    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 10;

    private Yaml() {}

    /** The content of a file; absent, and noted as {@code yaml.unreadable}, if it is not one document of YAML. */
    static @Nullable Key read(String file, String text, Flaws flaws) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setProcessComments(false);
        try {
            StreamReader reader = new StreamReader(text);
            Node root = new Composer(new ParserImpl(reader, options), new Resolver(), options).getSingleNode();
            if (root != null) {
                return new Key(file, "", root, flaws);
            }
            flaws.add(file, 1, "", "yaml.unreadable", "empty");
        } catch (MarkedYAMLException unreadable) {
            flaws.add(file, line(unreadable.getProblemMark()), "", "yaml.unreadable", said(unreadable));
        } catch (YAMLException unreadable) {
            flaws.add(file, 1, "", "yaml.unreadable", String.valueOf(unreadable.getMessage()));
        }
        return null;
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static String said(MarkedYAMLException unreadable) {
        String problem = unreadable.getProblem();
        return problem == null ? String.valueOf(unreadable.getContext()) : problem;
    }
}
