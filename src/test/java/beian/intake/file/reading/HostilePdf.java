package beian.intake.file.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** PDF files that nobody publishes. */
final class HostilePdf {

    private HostilePdf() {}

    static byte[] contentThatExpandsTo(int bytes) {
        return document(document -> document.addPage(page(document, " ".repeat(1 << 16), bytes >> 16)));
    }

    static byte[] lettersOnOnePage(int letters) {
        String words = "BT /F1 9 Tf (" + "a".repeat(1_000) + ") Tj ET ";
        return document(document -> {
            PDPage page = page(document, words, letters / 1_000);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
            page.setResources(resources);
            document.addPage(page);
        });
    }

    private static PDPage page(PDDocument document, String content, int times) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int time = 0; time < times; time++) {
                out.write(content.getBytes(StandardCharsets.US_ASCII));
            }
        }
        PDPage page = new PDPage();
        page.setContents(stream);
        return page;
    }

    static byte[] formThatDrawsItself() {
        return document(document -> {
            PDFormXObject form = new PDFormXObject(document);
            PDResources resources = new PDResources();
            COSName name = resources.add(form);
            form.setResources(resources);
            try (OutputStream out = form.getContentStream().createOutputStream()) {
                out.write(
                        ("/" + name.getName() + " Do /" + name.getName() + " Do").getBytes(StandardCharsets.US_ASCII));
            }
            PDPage page = new PDPage();
            page.setResources(resources);
            page.setContents(form.getContentStream());
            document.addPage(page);
        });
    }

    static byte[] pages(int count) {
        return document(document -> {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage());
            }
        });
    }

    static byte[] treeThatHoldsItself() {
        return document(document -> {
            document.addPage(new PDPage());
            COSDictionary tree = document.getDocumentCatalog().getPages().getCOSObject();
            tree.getCOSArray(COSName.KIDS).add(tree);
        });
    }

    static byte[] protectedBy(String password) {
        return document(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        });
    }

    private static byte[] document(Filling filling) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.fill(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts something into it. */
    private interface Filling {
        void fill(PDDocument document) throws IOException;
    }
}
