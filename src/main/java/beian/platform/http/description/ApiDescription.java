package beian.platform.http.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The head of the description, and the refusals that any operation may answer. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TITLE = "Beian Tracker";

    @Bean
    OpenAPI description(Environment environment) {
        return new OpenAPI()
                .info(new Info()
                        .title(TITLE)
                        .version(environment.getProperty("spring.application.version", "0"))
                        .description(
                                "Filings (备案) and registrations (登记) of generative AI in China: record what sources"
                                        + " publish, and ask what was known, public and filed at any moment.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }

    @Bean
    OperationCustomizer successes() {
        return new Successes();
    }

    @Bean
    OpenApiCustomizer refusals() {
        return new Refusals();
    }
}
