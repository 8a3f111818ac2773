package beian.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole tracker with its access as it is in the jar, behind a proxy that says from which address requests come. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "beian.data-folder=target/test-data/${random.uuid}",
            "beian.test.access=real",
            "beian.access.wrong-keys=3",
            "beian.access.readable-from=https://reader.example.org",
            "beian.body-patience=2s",
            "beian.access.roles-claim=realm_access.roles",
            "beian.access.roles.registrar=RECORDER",
            "beian.access.issuer=" + Tokens.ISSUER,
            "server.forward-headers-strategy=native",
            "spring.security.oauth2.resourceserver.jwt.audiences=beian-tracker"
        })
@ContextConfiguration(initializers = Tokens.class)
@interface RealAccess {}
