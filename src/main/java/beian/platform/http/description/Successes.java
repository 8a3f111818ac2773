package beian.platform.http.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Describes the ways in which an endpoint {@link Succeeds}, which its return type does not tell. */
final class Successes implements OperationCustomizer {

    private static final String OK = "200";

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        Succeeds said = said(endpoint);
        if (said != null) {
            ApiResponses answers = operation.getResponses();
            ApiResponse ok = answers.remove(OK);
            Content content = ok == null ? null : ok.getContent();
            for (int status : said.value()) {
                ApiResponse answer = new ApiResponse().description(description(status, said.value().length > 1));
                answers.addApiResponse(Integer.toString(status), status == 204 ? answer : answer.content(content));
            }
        }
        return operation;
    }

    private static @Nullable Succeeds said(HandlerMethod endpoint) {
        Succeeds ofMethod = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Succeeds.class);
        return ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Succeeds.class);
    }

    private static String description(int status, boolean oneOfSeveral) {
        return switch (status) {
            case 200 -> oneOfSeveral ? "It was so already; nothing was appended" : "OK";
            case 201 -> oneOfSeveral ? "It is recorded; Log-Position says up to where" : "It is made";
            case 202 -> "It is under way";
            case 204 -> "It is done";
            default -> throw new IllegalArgumentException("Not described: " + status);
        };
    }
}
