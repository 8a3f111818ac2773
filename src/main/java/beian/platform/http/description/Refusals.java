package beian.platform.http.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to each operation the ways in which it may refuse, each a problem document; an operation may say one better itself. */
final class Refusals implements OpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final Set<HttpMethod> CHANGING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        ProblemSchema.addTo(api.getComponents(), PROBLEM);
        api.getPaths().values().forEach(path -> path.readOperationsMap()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(PathItem path, HttpMethod method, Operation operation) {
        ApiResponses answers = operation.getResponses();
        boolean asksForSomething = operation.getParameters() != null || path.getParameters() != null;
        add(answers, 400, "The address, a parameter or the body cannot be read");
        if (asksForSomething || operation.getRequestBody() != null) {
            add(answers, 404, "There is no such thing, or there was none at the moment asked about");
            add(answers, 422, "It can be read and is refused; errors[] names every flaw");
        }
        add(answers, 406, "It is not to be had in the type of content asked for");
        if (CHANGING.contains(method)) {
            add(answers, 409, "It contradicts what is recorded, or what is under way");
            add(answers, 412, "What it was based on (If-Match) has changed meanwhile");
        }
        if (operation.getRequestBody() != null) {
            add(answers, 413, "The body is too large");
            add(answers, 415, "The body is of a type that is not read here");
        }
        add(answers, 503, "It cannot be answered at the moment; Retry-After says when to ask again");
    }

    private static void add(ApiResponses answers, int status, String description) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        answers.putIfAbsent(
                Integer.toString(status),
                new ApiResponse()
                        .description(description)
                        .content(new Content().addMediaType("application/problem+json", problem)));
    }
}
