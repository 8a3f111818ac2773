package beian.timeline;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries as an Atom feed (RFC 4287), paged by RFC 5005.
 *
 * @param id of the whole feed, the same on every page
 * @param title in the language of the feed
 * @param base address of the tracker, to which paths are added
 * @param self path and query of this page
 * @param next path and query of the page with older entries; absent on the last
 * @param page path and query of what the feed is about
 * @param authority of which the ids of entries are made
 */
record AtomFeed(
        String id,
        String title,
        Locale language,
        String base,
        String self,
        @Nullable String next,
        String page,
        String authority) {

    static final String TYPE = "application/atom+xml";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String NEVER = "1970-01-01T00:00:00Z";
    /** What no XML 1.0 document may hold, even as a reference; a half of a pair is one of them. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /** @param entries the newest first */
    String of(List<Entry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", isChinese() ? "zh-CN" : "en");
            head(xml, entries.isEmpty() ? NEVER : entries.get(0).recordedAt());
            for (Entry entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed cannot be written", e);
        }
        return text.toString();
    }

    private boolean isChinese() {
        return "zh".equals(language.getLanguage());
    }

    private void head(XMLStreamWriter xml, String updated) throws XMLStreamException {
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", updated);
        xml.writeStartElement("author");
        element(xml, "name", "Beian Tracker");
        xml.writeEndElement();
        link(xml, "self", TYPE, self);
        link(xml, "alternate", "text/html", page);
        if (next != null) {
            link(xml, "next", TYPE, next);
        }
    }

    private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "tag:" + authority + ",2026:log/" + entry.position());
        element(
                xml,
                "title",
                isChinese() ? entry.sentence().zh() : entry.sentence().en());
        element(xml, "updated", entry.recordedAt());
        link(xml, "alternate", "text/html", place(entry));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.event());
        xml.writeEndElement();
    }

    private static String place(Entry entry) {
        if (entry.filingId() != null) {
            return "/filings/" + entry.filingId();
        }
        return entry.companyId() != null ? "/companies/" + entry.companyId() : "/batches/" + entry.batchId();
    }

    private void link(XMLStreamWriter xml, String rel, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", printable(base + path));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private static String printable(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }
}
