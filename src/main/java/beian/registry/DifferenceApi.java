package beian.registry;

import beian.platform.Rejected;
import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.registry.FindDifference.Axis;
import beian.registry.statement.Policy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed, over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "registry", description = "Batches, filings, companies")
class DifferenceApi {

    private final Queries queries;
    private final Answers answers;

    DifferenceApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/diff")
    @Operation(
            summary = "What changed between two moments on one of the three axes, each change with its events",
            description = "`from` and `to` lie on `axis`; the other two axes stay as they are asked for.")
    ResponseEntity<Difference> difference(
            HttpServletRequest request,
            @Parameter(description = "position or moment (knownAt), or day", example = "1") @RequestParam String from,
            @Parameter(description = "later position or moment, or day; the newest if left out", example = "100")
                    @RequestParam
                    @Nullable
                    String to,
            @Parameter(example = "knownAt") @RequestParam(defaultValue = "knownAt") Axis axis,
            @ParameterObject AsOf others,
            @Parameter(description = "which of several sources is answered with", example = "latest")
                    @RequestParam
                    @Nullable
                    String policy) {
        AsOf earlier = at(axis, "from", from, others);
        AsOf later = to == null ? without(axis, others) : at(axis, "to", to, others);
        refuseBackwards(axis, earlier, later, to);
        Answer<Difference> answer = queries.ask(new FindDifference(axis, earlier, later, Policy.of(policy)));
        return answers.of(request, answer);
    }

    private static AsOf at(Axis axis, String name, String value, AsOf others) {
        return switch (axis) {
            case knownAt -> new AsOf(value, others.publicAt(), others.filedAt(), others.certainty());
            case publicAt -> new AsOf(others.knownAt(), day(name, value), others.filedAt(), others.certainty());
            case filedAt -> new AsOf(others.knownAt(), others.publicAt(), day(name, value), others.certainty());
        };
    }

    private static AsOf without(Axis axis, AsOf others) {
        return switch (axis) {
            case knownAt -> new AsOf(null, others.publicAt(), others.filedAt(), others.certainty());
            case publicAt -> new AsOf(others.knownAt(), null, others.filedAt(), others.certainty());
            case filedAt -> new AsOf(others.knownAt(), others.publicAt(), null, others.certainty());
        };
    }

    private static LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", name, value);
        }
    }

    private static void refuseBackwards(Axis axis, AsOf from, AsOf to, @Nullable String asked) {
        boolean backwards =
                switch (axis) {
                    case knownAt -> false; // moments are compared when their positions are found
                    case publicAt -> after(from.publicAt(), to.publicAt());
                    case filedAt -> after(from.filedAt(), to.filedAt());
                };
        if (backwards) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "to", String.valueOf(asked));
        }
    }

    private static boolean after(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && from.isAfter(to);
    }
}
