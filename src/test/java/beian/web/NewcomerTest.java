package beian.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Somebody starts the jar, opens the first page, signs in with the key that the console shows, and gets from nothing to the
 * numbers by one button.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "beian.test.access=real")
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class NewcomerTest {

    /** Rows, below 10 billion, 10 billion, 100 billion, trillion, no figure: counted by hand in the note's table. */
    static final List<String> SCALE_SHIFT = List.of("8 1 0 7 0 0", "11 0 2 7 1 1", "9 1 3 2 0 3", "14 1 5 1 0 7");

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("beian.data-folder", () -> data.resolve("newcomer").toString());
    }

    @Test
    void an_empty_store_offers_the_samples_and_then_shows_the_scale_shift_in_both_languages(CapturedOutput console) {
        try (Chromium browser = Chromium.start(port)) {
            Page page = browser.visit(Visitor.ENGLISH, "/?lang=en");
            assertThat(page.locator("h2").first()).hasText("Nothing is recorded yet");
            assertThat(page.locator("pre")).containsText("curl -X PUT");

            page.locator("main form button").click();
            signIn(page, console.getAll());
            page.locator("main form button").click();

            assertThat(page).hasURL("http://localhost:" + port + "/?lang=en");
            assertThat(page.locator("#shift-chart svg")).isVisible();
            assertThat(page.locator("#batches-chart svg")).isVisible();
            assertThat(numbers(page)).isEqualTo(SCALE_SHIFT);

            page.locator(".tongue a").click();

            assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
            assertThat(page.locator("#shift-table thead")).containsText("千亿级");
            assertThat(numbers(page)).isEqualTo(SCALE_SHIFT);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** The first button leads there, since nobody has said who he is; from there it goes back to where the button is. */
    private static void signIn(Page page, String console) {
        assertThat(console).contains("/sign-in");
        assertThat(page.locator("h1")).hasText("Sign in");
        page.getByLabel("Key").fill(key(console));
        page.locator("main form button").click();
        assertThat(page.locator(".visitor")).containsText("first-operator");
        assertThat(page.locator("h2").first()).hasText("Nothing is recorded yet");
    }

    /** The first key. */
    static String key(String console) {
        Matcher key = Pattern.compile("beian_[a-z0-9]{8}_[\\w-]{43}").matcher(console);
        assertThat(key.find()).as("the console shows the first key").isTrue();
        return key.group();
    }

    /** The numbers of the table below the chart, row by row. */
    static List<String> numbers(Page page) {
        return page.locator("#shift-table tbody tr").all().stream()
                .map(row -> String.join(" ", row.locator("td").allInnerTexts()))
                .toList();
    }
}
