package beian.web.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Texts of the documentation that are pages too, packed into the jar as they stand. */
final class Documents {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private Documents() {}

    /**
     * A text.
     *
     * @param html its body, without the heading
     * @param sections the headings below that, in order
     */
    record Text(String title, String html, List<Section> sections) {}

    /**
     * A part of a text.
     *
     * @param anchor by which links lead to it
     */
    record Section(String anchor, String title) {}

    /**
     * A text.
     *
     * @param name of a file in {@code docs}
     * @param original the text that it is a translation of, whose anchors it shares; absent if it is none
     */
    static Text read(String name, @Nullable Text original) {
        Node document = Parser.builder().extensions(TABLES).build().parse(text(name));
        Map<Heading, Section> sections = new LinkedHashMap<>();
        String[] title = {""};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1) {
                    title[0] = plain(heading);
                    heading.unlink();
                } else {
                    String own = anchor(plain(heading));
                    int at = sections.size();
                    String anchor = original != null && at < original.sections.size()
                            ? original.sections.get(at).anchor()
                            : own;
                    sections.put(heading, new Section(anchor, plain(heading)));
                }
            }
        });
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(
                        context -> (node, tag, attributes) -> attributes(node, tag, attributes, sections))
                .build();
        String html = renderer.render(document)
                .replace("<table", "<div class=\"scroll\" tabindex=\"0\"><table")
                .replace("</table>", "</table></div>");
        return new Text(title[0], html, List.copyOf(sections.values()));
    }

    private static void attributes(
            Node node, String tag, Map<String, String> attributes, Map<Heading, Section> sections) {
        Section section = node instanceof Heading heading ? sections.get(heading) : null;
        if (section != null) {
            attributes.put("id", section.anchor());
        } else if (node instanceof TableBlock && tag.equals("table")) {
            attributes.put("class", "dense");
        } else if (node instanceof Link link && link.getDestination().endsWith(".md")) {
            attributes.remove("href");
        }
    }

    /** As GitHub makes them, so that links lead to the same place there and here. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .strip()
                .replace(' ', '-');
    }

    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Text words) {
                text.append(words.getLiteral());
            }
        });
        return text.toString();
    }

    private static String text(String name) {
        try (InputStream file = new ClassPathResource("docs/" + name).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The jar holds no docs/" + name, missing);
        }
    }
}
