package beian.inert;

import beian.Http;
import beian.Http.Reply;
import beian.export.Csv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Downloads exports and feeds, and takes note of what in them is more than text. */
final class Files {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Http http;
    private final List<String> complaints = new ArrayList<>();
    private int showing;

    Files(Http http) {
        this.http = http;
    }

    List<String> complaints() {
        return complaints;
    }

    /** How many of them have a hostile text in them. */
    int showing() {
        return showing;
    }

    void check(String address) {
        Reply reply = http.get(address);
        String type = reply.header("Content-Type").replaceAll(";.*", "");
        if (reply.status() >= 500) {
            complain(address, Integer.toString(reply.status()));
        }
        if (!reply.header("X-Hostile").isEmpty()
                || reply.header("Content-Disposition").contains("\n")) {
            complain(address, "a header of its own");
        }
        if (reply.status() != 200) {
            return;
        }
        showing += reply.body().contains("x-hostile") ? 1 : 0;
        switch (type) {
            case "text/csv" -> csv(address, reply.body());
            case "application/json" -> json(address, reply.body());
            case "application/x-ndjson" -> reply.body().lines().forEach(line -> json(address, line));
            case "application/atom+xml" -> atom(address, reply.body());
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> xlsx(address);
            case "application/octet-stream" -> {}
            default -> complain(address, "is " + type);
        }
    }

    private void csv(String address, String body) {
        Csv.records(body.replace("\ufeff", "")).forEach(fields -> fields.stream()
                .filter(Hostile::isFormula)
                .forEach(field -> complain(address, "a formula: " + field)));
    }

    private void json(String address, String body) {
        try {
            JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            complain(address, e.getMessage());
        }
    }

    private void xlsx(String address) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(http.bytes(address)))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA || cell.getHyperlink() != null) {
                            complain(address, cell.getAddress() + ": " + cell);
                        }
                        showing += cell.getCellType() == CellType.STRING
                                        && cell.getStringCellValue().contains("x-hostile")
                                ? 1
                                : 0;
                    }
                }
            }
        } catch (IOException e) {
            complain(address, e.toString());
        }
    }

    private void atom(String address, String body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document feed =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < feed.getElementsByTagName("*").getLength(); i++) {
                element(address, (Element) feed.getElementsByTagName("*").item(i));
            }
        } catch (ParserConfigurationException | SAXException | IOException e) {
            complain(address, e.toString());
        }
    }

    private void element(String address, Element element) {
        boolean foreign = !ATOM.equals(element.getNamespaceURI());
        boolean html = element.getAttribute("type").equals("html")
                && !Jsoup.parse(element.getTextContent())
                        .select(Hostile.ELEMENT + ", script, [onerror]")
                        .isEmpty();
        if (foreign || html || element.getAttribute("href").startsWith("javascript:")) {
            complain(address, "an element: " + element.getTagName() + " " + element.getTextContent());
        }
    }

    private void complain(String address, String what) {
        complaints.add(address + ": " + what);
    }
}
