package beian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import beian.Http;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the machine, and what goes wrong in it. Nothing is downloaded. One browser serves all classes of a test
 * process, and visitors of one kind share their window's memory of styles and scripts: fetching and compiling those anew took
 * most of the time.
 */
public final class Chromium implements AutoCloseable {

    /** Without the window that nobody sees, the same browser works several times as fast. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String VISIT = "beian_visit";
    private static @Nullable Browser running;

    private final Browser browser;
    private final String base;
    private final @Nullable String visit;
    private final Map<Visitor, BrowserContext> windows = new HashMap<>();
    private final List<BrowserContext> others = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Browser browser, String base, @Nullable String visit) {
        this.browser = browser;
        this.base = base;
        this.visit = visit;
    }

    /** Of somebody who has not signed in; without a browser the tests are skipped, but fail where {@code CI} is true. */
    public static Chromium start(int port) {
        return new Chromium(browser(), "http://localhost:" + port, null);
    }

    /** Of an operator who has signed in with a key, so that his forms need the token of his visit as anywhere. */
    static Chromium signedIn(int port) {
        browser();
        String key = new Http(port)
                .post("/api/v1/keys", Map.of("name", "wang.xiao", "role", "OPERATOR"))
                .json()
                .at("/key")
                .asString();
        return signedIn(port, key);
    }

    /** Of the holder of a key. */
    static Chromium signedIn(int port, String key) {
        String cookie = new Http(port).form("/sign-in", Map.of("key", key)).header("Set-Cookie");
        assertThat(cookie).startsWith(VISIT + "=");
        return new Chromium(
                browser(), "http://localhost:" + port, cookie.substring(VISIT.length() + 1, cookie.indexOf(';')));
    }

    private static synchronized Browser browser() {
        if (running == null) {
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
            running = launch(executable);
        }
        return running;
    }

    private static Browser launch(@Nullable Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // It ends with the process that tests: its driver ends when it is spoken to no longer.
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(OPTIONS));
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

    /** A page of its own; errors, refused content and requests to elsewhere are noted. */
    public Page visit(Visitor visitor, String address) {
        return open(windows.computeIfAbsent(visitor, this::window), address);
    }

    /** The same in another browser, which knows of the address only. */
    Page visitAnew(Visitor visitor, String address) {
        BrowserContext other = window(visitor);
        others.add(other);
        return open(other, address);
    }

    private BrowserContext window(Visitor visitor) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(visitor.locale())
                .setViewportSize(visitor.width(), 900)
                .setJavaScriptEnabled(visitor.scripts())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(visitor.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(10_000);
        if (visit != null) {
            context.addCookies(List.of(new Cookie(VISIT, visit).setUrl(base)));
        }
        return context;
    }

    private Page open(BrowserContext context, String address) {
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

    /** Closes what is open; what the windows remember of styles and scripts is kept, and nothing else is. */
    public void closeWindows() {
        windows.values().forEach(window -> List.copyOf(window.pages()).forEach(Page::close));
        others.forEach(BrowserContext::close);
        others.clear();
        complaints.clear();
    }

    @Override
    public void close() {
        closeWindows();
        windows.values().forEach(BrowserContext::close);
        windows.clear();
    }
}
