package beian.web;

import beian.citation.Citations;
import beian.citation.OpenedCitation;
import beian.filing.Citing.Cited;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Progress;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A citation: what was asked, what is answered today, and texts to copy. */
@Controller
class CitationPage {

    private static final MediaType BIBTEX = new MediaType("application", "x-bibtex");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Citations citations;
    private final Progress progress;

    CitationPage(Citations citations, Progress progress) {
        this.citations = citations;
        this.progress = progress;
    }

    /** A page, or an entry of BibTeX for software that names that format or an address with {@code format=bibtex}. */
    @GetMapping("/c/{citationId}")
    Object citation(
            @PathVariable String citationId,
            @RequestParam @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            HttpServletRequest request,
            Model model) {
        Answer<OpenedCitation> opened = citations.open(citationId, id -> address(request, id));
        if ("bibtex".equals(format) || BIBTEX.toString().equals(accept)) {
            String entry = opened.body().forms().bibtex();
            return ResponseEntity.ok()
                    .contentType(new MediaType(BIBTEX, StandardCharsets.UTF_8))
                    .body(entry);
        }
        model.addAttribute("position", opened.position());
        model.addAttribute("cited", opened.body());
        return "citation";
    }

    /** The button of pages whose numbers can be cited. */
    @PostMapping("/c")
    String cite(@RequestParam @Nullable String query, @RequestParam @Nullable String lang) {
        Cited cited = citations.cite(query);
        if (!progress.await(cited.position(), PATIENCE)) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "position.not-reached", cited.position());
        }
        String address = "redirect:/c/" + cited.citationId();
        return lang == null ? address : address + ("zh".equals(lang) ? "?lang=zh" : "?lang=en");
    }

    private static String address(HttpServletRequest request, String citationId) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/c/" + citationId)
                .build()
                .toUriString();
    }
}
