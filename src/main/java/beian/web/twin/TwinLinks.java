package beian.web.twin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page lead to itself as data and as a citation. */
@ControllerAdvice(basePackages = "beian.web")
class TwinLinks {

    private final PageTwins twins;

    TwinLinks(PageTwins twins) {
        this.twins = twins;
    }

    /**
     * Where the page leads.
     *
     * @param path of the twin, without its ending
     * @param cited the question that can be cited; absent where there is none, as of a citation, which is one already
     */
    record View(String path, @Nullable String cited) {

        static View of(String path, Twin twin) {
            return new View(path, twin.citable() ? twin.parts().get(0).address() : null);
        }
    }

    @ModelAttribute("view")
    @Nullable
    View view(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        PagePath page = PagePath.of(request);
        Map<String, String> asked = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
        return twins.of(page.page(), page.id(), asked)
                .map(twin -> View.of(page.text(), twin))
                .orElse(null);
    }
}
