package beian.web.access;

import beian.access.Role;
import beian.access.Visitor;
import beian.access.key.Keys;
import beian.access.key.NewKey;
import beian.platform.Rejected;
import beian.platform.http.ProblemTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys, for operators: made, shown this once, listed, and taken back. */
@Controller
class KeyListPage {

    private static final String SELF = "/keys";

    private final Keys keys;
    private final ProblemTexts problems;

    KeyListPage(Keys keys, ProblemTexts problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /**
     * What is entered into the form.
     *
     * @param lastDay ISO, in UTC; blank if the key shall not expire
     */
    record Entered(String name, @Nullable Role role, String lastDay) {

        private static final Entered NOTHING = new Entered("", Role.RECORDER, "");

        private NewKey make(Keys keys) {
            if (role == null) {
                throw new Rejected(Rejected.Kind.SHAPE, "parameter.missing", "role");
            }
            return keys.create(
                    name, role, day(), Visitor.current().map(Visitor::name).orElse("?"));
        }

        private @Nullable LocalDate day() {
            if (lastDay.isBlank()) {
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(lastDay.strip());
                if (day.isBefore(LocalDate.now(ZoneOffset.UTC))) {
                    throw new Rejected(Rejected.Kind.MEANING, "key.over", day);
                }
                return day;
            } catch (DateTimeException e) {
                throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "lastDay", lastDay);
            }
        }
    }

    @GetMapping(SELF)
    ModelAndView list(HttpServletResponse response) {
        return page(Entered.NOTHING, response);
    }

    /** Answers with the key itself: it cannot be shown by another request. */
    @PostMapping(SELF)
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String lastDay,
            HttpServletResponse response,
            Locale locale) {
        Entered entered = new Entered(name.strip(), role(role), lastDay);
        try {
            NewKey made = entered.make(keys);
            return page(Entered.NOTHING, response).addObject("made", made);
        } catch (Rejected refused) {
            ModelAndView page = page(entered, response).addObject("problem", problems.say(refused, locale));
            page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return page;
        }
    }

    private static @Nullable Role role(String name) {
        return List.of(Role.values()).stream()
                .filter(role -> role.name().equals(name))
                .findAny()
                .orElse(null);
    }

    @PostMapping(SELF + "/{keyId}/revocation")
    String revoke(@PathVariable String keyId, @RequestParam @Nullable String lang, RedirectAttributes address) {
        keys.revoke(keyId, Visitor.current().map(Visitor::name).orElse("?"));
        if (lang != null) {
            address.addAttribute("lang", "zh".equals(lang) ? "zh" : "en");
        }
        return "redirect:" + SELF;
    }

    private ModelAndView page(Entered entered, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("keys")
                .addObject("keys", keys.all())
                .addObject("roles", Role.values())
                .addObject("entered", entered);
    }
}
