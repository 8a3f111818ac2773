package beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Takes the pictures of {@code docs/images}: {@code mvn test -Pscreenshots}. */
@Tag("screenshots")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "beian.record-samples=true")
@DirtiesContext
class ScreenshotsTest {

    private static final Path IMAGES = Path.of("docs/images");
    private static final long LARGEST = 300_000;
    private static final int WIDTH = 1280;

    @TempDir
    static Path data;

    private static Chromium browser;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("beian.data-folder", () -> data.resolve("screenshots"));
    }

    @BeforeAll
    static void start(@LocalServerPort int port) {
        browser = Chromium.start(port);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "home-en,   en-GB, 1480, /",
        "home-zh,   zh-CN, 1480, /",
        "batch-zh,  zh-CN, 900,  /batches/cac:2025-12",
        "replay-en, en-GB, 900,  /timeline?to=60",
        "replay-zh, zh-CN, 900,  /?knownAt=60",
        "filings-en, en-GB, 900, /filings?series=FILING",
        "filings-zh, zh-CN, 900, /filings?q=wenxin",
        "filing-en, en-GB, 1200, /filings/galaxy:batch-1:4",
        "correct-en, en-GB, 900, /filings/galaxy:batch-1:4/corrections?field=SCALE",
        "correct-zh, zh-CN, 900, /filings/galaxy:batch-1:4/corrections?field=SCALE",
        "compare-en, en-GB, 900, /compare?axis=publicAt&from=2025-12-31",
        "compare-zh, zh-CN, 900, /compare?axis=publicAt&from=2025-12-31",
        "about-en,  en-GB, 900,  /about",
        "about-zh,  zh-CN, 900,  /about",
        "company-zh, zh-CN, 900, /companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b"
    })
    void picture(String name, String locale, int height, String address) throws IOException {
        Page page = browser.visit(new Visitor(locale, WIDTH, false, true), address);
        page.setViewportSize(WIDTH, height);
        page.waitForTimeout(500);
        Path picture = IMAGES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(Files.size(picture)).isLessThan(LARGEST);
    }
}
