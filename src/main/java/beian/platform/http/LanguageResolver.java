package beian.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chinese or English: as the address says ({@code ?lang=zh}), or else as the browser prefers. */
final class LanguageResolver extends AcceptHeaderLocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        return oneOfOurs(asked == null ? super.resolveLocale(request) : Locale.forLanguageTag(asked));
    }

    /** As the browser prefers, for a request whose parameters cannot be asked for. */
    static Locale ofBrowser(HttpServletRequest request) {
        return oneOfOurs(request.getLocale());
    }

    private static Locale oneOfOurs(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }
}
