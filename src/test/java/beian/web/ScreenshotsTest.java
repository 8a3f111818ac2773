package beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Takes the pictures of {@code docs/images}, and others to look at in {@code target/looks}: {@code mvn test -Pscreenshots}. */
@Tag("screenshots")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beian.record-samples=true", "beian.test.access=real"})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class ScreenshotsTest {

    private static final Path IMAGES = Path.of("docs/images");
    private static final long LARGEST = 300_000;
    private static final int WIDTH = 1280;
    private static final int NARROW = 320;
    private static final int PAUSE = 500;
    /** On a narrow screen and in the dark: to be looked at, and not kept. */
    private static final Path LOOKS = Path.of("target/looks");

    private static final Path ATTACHMENT = Path.of("src/test/resources/attachments/2025-06.pdf");

    @TempDir
    static Path data;

    /** As anybody sees the pages, and as somebody who may record. */
    private static Chromium anybody;

    private static Chromium operator;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("beian.data-folder", () -> data.resolve("screenshots").toString());
    }

    @BeforeAll
    static void start(@LocalServerPort int port, CapturedOutput console) {
        anybody = Chromium.start(port);
        operator = Chromium.signedIn(port, NewcomerTest.key(console.getAll()));
    }

    @AfterAll
    static void stop() {
        anybody.close();
        operator.close();
    }

    /** Height of the picture in pixels, name and address of each main page. */
    private static final List<String> PAGES = List.of(
            "1700 home /",
            "900 replay /timeline?to=60",
            "1100 filings /filings?series=FILING",
            "1200 filing /filings/galaxy:batch-1:4",
            "900 correct /filings/galaxy:batch-1:4/corrections?field=SCALE",
            "1000 companies /companies",
            "1100 company /companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b",
            "1000 batch /batches/cac:2025-12",
            "1700 scale-shift /scale-shift?source=中国银河证券&versus=strict",
            "1700 focus-shift /focus-shift?source=中国银河证券",
            "1400 registry /registry?by=QUARTER&series=FILING",
            "1000 claims /claims",
            "1300 claim /claims/galaxy:claim-7",
            "1000 reconciliation /reconciliation",
            "900 compare /compare?axis=publicAt&from=2025-12-31",
            "1300 preview /record",
            "1000 record /record",
            "900 method /method",
            "900 rulesets /rulesets",
            "900 about /about",
            "900 dictionary /dictionary",
            "900 operations /operations",
            "600 sign-in /sign-in");

    /** What is for those who may record or operate. */
    private static final Set<String> SIGNED_IN = Set.of("correct", "preview", "record", "operations");

    static Stream<Arguments> pictures() {
        return PAGES.stream().map(line -> line.split(" ")).flatMap(page -> Stream.of("en-GB", "zh-CN")
                .map(locale -> Arguments.of(page[1], locale, Integer.parseInt(page[0]), page[2])));
    }

    /** The claims of the note, which the samples leave to a button, and a file that is looked at. */
    private static String prepare(String name, String address) {
        Page page = operator.visit(Visitor.ENGLISH, address);
        if (name.startsWith("claim") && page.locator("#claims-table").count() == 0) {
            page.navigate("/claims");
            if (page.locator("#claims-table").count() == 0) {
                page.locator("section.panel form button").click();
                page.waitForURL("**/claims");
            }
        } else if (name.equals("preview")) {
            page.locator("#file").setInputFiles(ATTACHMENT);
            page.locator("form.record button.main").click();
            page.waitForSelector("#preview");
            return page.url();
        }
        return address;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void picture(String name, String locale, int height, String address) throws IOException {
        String prepared = prepare(name, address);
        String language = locale.substring(0, 2);
        Chromium browser = SIGNED_IN.contains(name) ? operator : anybody;
        Path picture = IMAGES.resolve(name + "-" + language + ".png");
        shoot(browser, new Visitor(locale, WIDTH, false, true), height, prepared, picture);
        assertThat(Files.size(picture)).isLessThan(LARGEST);
        Files.createDirectories(LOOKS);
        shoot(
                browser,
                new Visitor(locale, NARROW, false, true),
                height * 2,
                prepared,
                LOOKS.resolve(name + "-" + language + "-narrow.png"));
        shoot(
                browser,
                new Visitor(locale, WIDTH, true, true),
                height,
                prepared,
                LOOKS.resolve(name + "-" + language + "-dark.png"));
        anybody.closeWindows();
    }

    private static void shoot(Chromium browser, Visitor visitor, int height, String address, Path picture) {
        Page page = browser.visit(visitor, address);
        page.setViewportSize(visitor.width(), height);
        page.waitForTimeout(PAUSE);
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
}
