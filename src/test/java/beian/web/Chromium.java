package beian.web;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The browser of the machine, and what goes wrong in it. Nothing is downloaded. */
public final class Chromium implements AutoCloseable {

    /** Without the window that nobody sees, the same browser works several times as fast. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final Browser browser;
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path executable, String base) {
        this.base = base;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Starts it; without a browser the tests are skipped, but fail where {@code CI} is {@code true}. */
    public static Chromium start(int port) {
        Path executable =
                PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (executable == null) {
            String missing = "NO BROWSER: the pages are NOT tested; install Chromium at one of " + PLACES;
            System.err.println("*".repeat(missing.length()) + "\n" + missing + "\n" + "*".repeat(missing.length()));
            if ("true".equals(System.getenv("CI"))) {
                fail(missing);
            }
            Assumptions.abort(missing);
        }
        return new Chromium(executable, "http://localhost:" + port);
    }

    /** How a visitor comes: language preferred, window width in CSS pixels. */
    public record Visitor(String locale, int width, boolean dark, boolean scripts) {

        public static final Visitor ENGLISH = new Visitor("en-GB", 1280, false, true);
        public static final Visitor CHINESE = new Visitor("zh-CN", 1280, false, true);

        Visitor inTheDark() {
            return new Visitor(locale, width, true, scripts);
        }

        Visitor wide(int pixels) {
            return new Visitor(locale, pixels, dark, scripts);
        }

        Visitor withoutScripts() {
            return new Visitor(locale, width, dark, false);
        }
    }

    /** A window of its own; errors, refused content and requests to elsewhere are noted. */
    public Page visit(Visitor visitor, String address) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(visitor.locale())
                .setViewportSize(visitor.width(), 900)
                .setJavaScriptEnabled(visitor.scripts())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(visitor.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(10_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                complaints.add("request to " + request.url());
            }
        });
        page.navigate(address);
        return page;
    }

    /** What went wrong in the windows that are open. */
    public List<String> complaints() {
        return complaints;
    }

    public void closeWindows() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        complaints.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
