package beian.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** An identity provider of our own, without a server: its public key is a file that the settings name. */
class Tokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String ISSUER = "https://id.example.org/realms/beian";
    private static final KeyPair OURS = pair();
    private static final KeyPair FOREIGN = pair();

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path file = Path.of("target", "test-data", UUID.randomUUID() + ".pem");
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(OURS.getPublic().getEncoded());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of("spring.security.oauth2.resourceserver.jwt.public-key-location=file:" + file)
                .applyTo(context);
    }

    static String of(String subject, String... roles) {
        return signed(OURS, ISSUER, "beian-tracker", Duration.ofMinutes(5), subject, roles);
    }

    static String foreign(String... roles) {
        return signed(FOREIGN, ISSUER, "beian-tracker", Duration.ofMinutes(5), "mallory", roles);
    }

    static String ofAnotherIssuer(String... roles) {
        return signed(OURS, "https://elsewhere.example.org", "beian-tracker", Duration.ofMinutes(5), "mallory", roles);
    }

    static String forAnotherAudience(String... roles) {
        return signed(OURS, ISSUER, "another-service", Duration.ofMinutes(5), "mallory", roles);
    }

    static String expired(String... roles) {
        return signed(OURS, ISSUER, "beian-tracker", Duration.ofMinutes(-5), "late", roles);
    }

    private static String signed(
            KeyPair by, String issuer, String audience, Duration left, String subject, String... roles) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .issueTime(Date.from(Instant.now().minusSeconds(600)))
                .expirationTime(Date.from(Instant.now().plus(left)))
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(by.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
