package beian.intake.file.office;

import beian.intake.file.Contents;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A DOCX file, read in one pass: its tree in memory would be many times as large. */
final class WordDocument {

    static final String PART = "word/document.xml";

    private WordDocument() {}

    static Contents read(Path file, Tally tally) {
        try (ZipFile archive = new ZipFile(file.toFile());
                InputStream xml = archive.getInputStream(new ZipEntry(PART))) {
            return read(xml, tally);
        } catch (IOException | XMLStreamException e) {
            throw new Unreadable("file.broken", e);
        }
    }

    private static Contents read(InputStream bytes, Tally tally) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(bytes);
        WordBody body = new WordBody(tally);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> body.begin(xml);
                case XMLStreamConstants.END_ELEMENT -> body.end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> body.characters(xml.getText());
                case XMLStreamConstants.DTD -> throw new Unreadable("file.entities");
                default -> {}
            }
        }
        return body.contents();
    }
}
