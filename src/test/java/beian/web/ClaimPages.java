package beian.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.export.Csv;
import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Claims on pages; {@link ChangedPagesTest} runs it, since claims are recorded in the log. */
interface ClaimPages {

    Chromium browser();

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    default void the_claims_of_the_note_are_stated_judged_and_added_to_without_scripts() {
        Page page = browser().visit(Visitor.ENGLISH.withoutScripts(), "/claims?lang=en");
        button(page, "State the nine claims of the note").click();
        assertThat(page.locator("#claims-table tbody tr")).hasCount(9);
        assertThat(page.locator("#claims-table tbody tr").nth(2)).containsText("It does not hold");
        assertThat(page.locator("#claims-table tbody tr").nth(6)).containsText("Cannot be told");

        page.locator("#claims-table tbody tr").nth(6).locator("a").click();
        assertThat(page.locator("#verdict")).containsText("Cannot be told");
        assertThat(page.locator(".reading")).hasCount(4);
        assertThat(page.locator(".reading").first()).containsText("76.9%");
        page.locator(".reading").first().locator("summary").first().click();
        assertThat(page.locator(".reading").first().locator("a").first())
                .hasAttribute("href", Pattern.compile("/filings/(galaxy|cac):.*"));
        assertThat(page.locator("#history-table tbody tr")).hasCount(1);
        page.getByText("Try every ruleset and assumption").click();
        assertThat(page.locator("#cases-table tbody tr")).hasCount(10);

        page.navigate("/claims/new?lang=en");
        page.getByLabel("Id of the claim").fill("No Id");
        page.getByLabel("Expression (JSON)").fill("{\"=\": [{\"count\": {\"btch\": 1}}, 2]}");
        button(page, "Record").click();
        assertThat(page.locator("#e-claimId")).containsText("“No Id” cannot be a claim id");
        assertThat(page.locator("#e-expression")).containsText("“btch” is not a key");
        assertThat(page.locator("#e-expression code").first()).hasText("/=/0/count/btch");
        assertThat(page.locator("#e-source")).isVisible();
        assertThat(page.getByLabel("Expression (JSON)")).hasValue(Pattern.compile(".*btch.*"));

        page.getByLabel("Id of the claim").fill("new");
        button(page, "Record").click();
        assertThat(page.locator("#e-claimId")).containsText("would have the address of another page");

        page.getByLabel("Expression (JSON)").fill("{\"=\": [");
        button(page, "See what becomes of it").click();
        assertThat(page.locator("#e-expression")).containsText("This is no JSON");

        page.locator(".examples a").first().click();
        button(page, "See what becomes of it").click();
        // One of the 117 has been withdrawn here.
        assertThat(page.locator("#verdict")).containsText("It does not hold");
        assertThat(page.locator("#verdict")).containsText("rows: 116");
        assertThat(page.navigate("/claims/example:count").status()).isEqualTo(404);
        page.navigate("/claims/new?example=0&lang=en");
        button(page, "Record").click();
        assertThat(page).hasURL(Pattern.compile(".*/claims/example:count\\?lang=en"));
        assertThat(page.locator("h1")).hasText("the national list of April 2024 has 117 filings");
        assertThat(page.locator("#verdict")).containsText("It does not hold");

        page.getByText("Retract this claim").click();
        ChangeForms.ground(page);
        page.locator("#f-evidence-publishedOn").fill("2026-13-45");
        ChangeForms.send(page);
        assertThat(page.locator("#f-evidence-publishedOn-wrong")).isVisible();
        assertThat(page.locator("#f-evidence-source")).hasValue("示例来源");
        page.locator("#f-evidence-publishedOn").fill("2026-11-03");
        ChangeForms.send(page);
        assertThat(page.locator("#just-recorded")).containsText("Claim example:count is retracted");
        assertThat(page.locator("#verdict")).containsText("not maintained any more");
        assertThat(page.getByText("Retract this claim")).hasCount(0);
        page.navigate("/claims/example:count/retractions?lang=en");
        assertThat(page.locator("#send")).hasCount(0);
        twins(page);

        for (Visitor visitor :
                List.of(Visitor.ENGLISH, Visitor.CHINESE.inTheDark().wide(320))) {
            for (String address :
                    List.of("/claims", "/claims/galaxy:claim-7?every=true", "/claims/galaxy:claim-7/retractions")) {
                Page shown = browser().visit(visitor, address);
                assertThat(Accessibility.violations(shown))
                        .as(visitor.toString())
                        .isEmpty();
                assertThat(shown.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(visitor.width());
            }
        }
    }

    @Test
    default void a_claim_that_is_being_written_survives_a_reload() {
        Page page = browser().visit(Visitor.ENGLISH, "/claims/new?example=1&lang=en");
        page.getByLabel("Id of the claim").fill("example:draft");
        page.getByLabel("Expression (JSON)").fill("{\"=\": [1, 1]}");
        page.reload();
        assertThat(page.getByLabel("Id of the claim")).hasValue("example:draft");
        assertThat(page.getByLabel("Expression (JSON)")).hasValue("{\"=\": [1, 1]}");
        page.getByLabel("Id of the claim").fill("No Id");
        button(page, "Record").click();
        assertThat(page.locator("#refusal")).isFocused();
        assertThat(page.getByLabel("Id of the claim")).hasValue("No Id");
    }

    /** The list, and the history of one of them, hold the same rows as data. */
    private static void twins(Page page) {
        page.navigate("/claims?lang=en");
        List<String> ids = page.locator("#claims-table tbody .number").allInnerTexts();
        assertThat(Csv.rows(page.request().get("/claims.csv").text()))
                .extracting(row -> row.get("claimId"))
                .isEqualTo(ids)
                .hasSize(10);
        page.navigate("/claims/example:count?lang=en");
        List<String> held = page.locator("#history-table tbody td:first-child").allInnerTexts();
        assertThat(Csv.rows(page.request()
                        .get(page.locator(".view p a").last().getAttribute("href"))
                        .text()))
                .filteredOn(row -> row.get("list").equals("verdicts"))
                .extracting(row -> row.get("from"))
                .isEqualTo(held)
                .hasSize(2);
        assertThat(page.getByText("Cite this view")).isVisible();
    }
}
