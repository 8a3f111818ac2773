package beian.access.gate;

import beian.access.Role;
import beian.access.route.Route;
import beian.access.route.Routes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The description of the API says of each operation which role it asks for, as the table does. */
@Component
class AccessInDescription implements OpenApiCustomizer {

    private static final String KEY = "key";
    private static final String ROLE = "x-role";

    private final Routes routes;

    AccessInDescription(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A key (beian_…), or a token of the identity provider"));
        description.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> say(path, method, operation)));
    }

    private void say(String path, PathItem.HttpMethod method, Operation operation) {
        Role role = routes.of(HttpMethod.valueOf(method.name()), path)
                .map(Route::role)
                .orElse(null);
        if (role == null) {
            return;
        }
        operation.addExtension(ROLE, role.name());
        SecurityRequirement key = new SecurityRequirement().addList(KEY);
        operation.setSecurity(role == Role.READER ? List.of(new SecurityRequirement(), key) : List.of(key));
    }
}
