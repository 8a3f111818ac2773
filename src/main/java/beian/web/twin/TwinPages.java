package beian.web.twin;

import beian.platform.Rejected;
import beian.platform.http.Answers;
import beian.platform.http.InProcess;
import beian.platform.http.InProcess.Reply;
import beian.platform.http.ProblemTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A page's address with {@code .json} or {@code .csv} after its path answers the rows that the page shows. */
@Controller
class TwinPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int REFUSED = 400;

    private final PageTwins twins;
    private final InProcess api;
    private final JsonMapper json;
    private final ProblemTexts problems;

    TwinPages(PageTwins twins, InProcess api, JsonMapper json, ProblemTexts problems) {
        this.problems = problems;
        this.twins = twins;
        this.api = api;
        this.json = json;
    }

    @GetMapping({
        "/{page}.json",
        "/filings/{id}.json",
        "/companies/{id}.json",
        "/batches/{id}.json",
        "/claims/{id}.json",
        "/c/{id}.json"
    })
    ResponseEntity<String> json(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        Told told = tell(twin(PagePath.of(request), asked));
        return told.refusal == null
                ? answer(told, MediaType.APPLICATION_JSON).body(told.whole.toString())
                : told.refusal;
    }

    @GetMapping({
        "/{page}.csv",
        "/filings/{id}.csv",
        "/companies/{id}.csv",
        "/batches/{id}.csv",
        "/claims/{id}.csv",
        "/c/{id}.csv"
    })
    ResponseEntity<String> csv(HttpServletRequest request, @RequestParam Map<String, String> asked) {
        PagePath path = PagePath.of(request);
        Twin twin = twin(path, asked);
        Told told = tell(twin);
        return told.refusal == null
                ? answer(told, CSV)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + path.page() + ".csv\"")
                        .body(TwinFile.csv(told.whole, twin.lists()))
                : told.refusal;
    }

    /** Whoever asks for data is told in data what is wrong. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected rejected, Locale locale) {
        return ResponseEntity.status(rejected.kind().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.say(rejected, locale));
    }

    private Twin twin(PagePath path, Map<String, String> asked) {
        return twins.of(path.page(), path.id(), asked)
                .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "path.unknown"));
    }

    /**
     * What the API answers.
     *
     * @param refusal what it says instead
     */
    private record Told(
            JsonNode whole,
            @Nullable Long position,
            @Nullable ResponseEntity<String> refusal) {}

    /** All parts, as of the position of the first one. */
    private Told tell(Twin twin) {
        ObjectNode whole = json.createObjectNode();
        Long position = null;
        for (Part part : twin.parts()) {
            Part asked = part.pinned(position);
            Reply reply = api.get(asked.path(), asked.parameters());
            if (reply.status() >= REFUSED) {
                return new Told(whole, position, refusal(reply));
            }
            position = position == null ? reply.position() : position;
            whole.set(part.name(), json.readTree(reply.body()));
        }
        JsonNode only = whole.get(twin.parts().get(0).name());
        return new Told(twin.parts().size() == 1 ? only : whole, position, null);
    }

    private static ResponseEntity<String> refusal(Reply reply) {
        return ResponseEntity.status(reply.status())
                .contentType(MediaType.parseMediaType(reply.contentType()))
                .body(reply.body());
    }

    private static ResponseEntity.BodyBuilder answer(Told told, MediaType type) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(type);
        return told.position == null ? answer : answer.header(Answers.LOG_POSITION, told.position.toString());
    }
}
