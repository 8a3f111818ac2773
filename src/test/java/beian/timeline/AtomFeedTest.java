package beian.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import beian.timeline.Entry.Sentence;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AtomFeedTest {

    @Test
    void any_text_is_escaped_and_what_no_document_may_hold_is_left_out() throws Exception {
        String title = "a<b & \"c\" ]]> 𝄞\u0000\u000b\ud83d x";
        AtomFeed feed = new AtomFeed("tag:x", "t", Locale.ENGLISH, "http://h", "/f?a=1&b=2", null, "/", "x");
        String xml = feed.of(List.of(new Entry(
                7,
                "2026-01-02T03:04:05Z",
                "ModelFiled",
                null,
                "c",
                null,
                null,
                null,
                "2024",
                "2024-12-31",
                null,
                new Sentence("", title))));

        Document read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));

        assertThat(read.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("a<b & \"c\" ]]> 𝄞 x");
        assertThat(xml).contains("<id>tag:x,2026:log/7</id>", "href=\"http://h/f?a=1&amp;b=2\"", "/companies/c\"");
    }
}
