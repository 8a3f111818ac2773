package beian.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which code is running: a fingerprint of its classes, so that two builds of one release that differ are told apart and two
 * nodes that run the same jar are not.
 */
@Component
@EnableConfigurationProperties(CodeSettings.class)
public final class CodeVersion {

    private static final int CHARACTERS = 12;
    private static final String PLACE = "beian/platform/CodeVersion.class";

    private final SingletonSupplier<String> text;

    CodeVersion(CodeSettings settings) {
        String named = settings.codeVersion();
        this.text = SingletonSupplier.of(() -> named.isBlank() ? fingerprint() : named.strip());
    }

    /** Found out when it is first asked for; for example {@code code-4f1d0a9bc3e2}. */
    public String text() {
        return text.obtain();
    }

    private static String fingerprint() {
        MessageDigest sha256 = Sha256.algorithm();
        for (Resource each : classes()) {
            try {
                sha256.update(each.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "code-" + HexFormat.of().formatHex(sha256.digest()).substring(0, CHARACTERS);
    }

    /** Those of the tracker itself, from wherever it was loaded, in an order that does not depend on the disk. */
    private static List<Resource> classes() {
        URL here = Objects.requireNonNull(CodeVersion.class.getClassLoader().getResource(PLACE));
        String root = here.toString().substring(0, here.toString().length() - PLACE.length());
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(root + "beian/**/*.class"))
                    .sorted(Comparator.comparing(CodeVersion::address))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Resource each) {
        try {
            return each.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
