package beian.access.key;

import beian.access.Role;
import beian.platform.Rejected;
import beian.platform.store.StoreSettings;
import beian.platform.store.Stores;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Keys from the command line: instead of the tracker, something small starts on the same settings, and ends. */
public final class KeyCommand {

    private static final String CREATE = "--beian.access.create-key=";
    private static final String REVOKE = "--beian.access.revoke-key=";
    private static final String LIST = "--beian.access.list-keys";
    private static final String BY = "command line";
    private static final int PARTS = 3;

    private KeyCommand() {}

    /** The stores that the settings name, and the keys in them. No component of the tracker itself, so nothing marks it as one. */
    @EnableConfigurationProperties(StoreSettings.class)
    @Import(Keys.class)
    static class KeysAlone {

        @Bean(destroyMethod = "close")
        Stores stores(StoreSettings settings) {
            return Stores.of(settings);
        }
    }

    /** Whether the arguments of the process ask for something about keys. */
    public static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments).anyMatch(KeyCommand::isCommand);
    }

    private static boolean isCommand(String argument) {
        return argument.startsWith(CREATE) || argument.startsWith(REVOKE) || argument.equals(LIST);
    }

    /**
     * Does it.
     *
     * @param out where what was made is shown
     * @return the exit code of the process: 0, or 1 if it was refused
     */
    public static int run(PrintStream out, String... arguments) {
        String[] settings = Arrays.stream(arguments)
                .filter(argument -> !isCommand(argument))
                .toArray(String[]::new);
        List<String> commands =
                Arrays.stream(arguments).filter(KeyCommand::isCommand).toList();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(KeysAlone.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings)) {
            Keys keys = context.getBean(Keys.class);
            commands.forEach(command -> out.println(done(keys, command)));
            return 0;
        } catch (Rejected refused) {
            out.println(sentence(refused));
            return 1;
        } catch (IllegalArgumentException | DateTimeParseException refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    private static String sentence(Rejected refused) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return texts.getMessage(refused.code() + ".detail", refused.arguments(), Locale.ENGLISH);
    }

    private static String done(Keys keys, String command) {
        if (command.startsWith(CREATE)) {
            return created(keys, command.substring(CREATE.length()).split(",", PARTS));
        }
        if (command.startsWith(REVOKE)) {
            return line(keys.revoke(command.substring(REVOKE.length()), BY));
        }
        return String.join("\n", keys.all().stream().map(KeyCommand::line).toList());
    }

    private static String created(Keys keys, String... parts) {
        if (parts.length < 2) {
            throw new IllegalArgumentException("write " + CREATE + "<name>,<READER|RECORDER|OPERATOR>[,<last day>]");
        }
        Role role = Role.valueOf(parts[1].strip().toUpperCase(Locale.ROOT));
        NewKey made = keys.create(
                parts[0].strip(), role, parts.length < PARTS ? null : LocalDate.parse(parts[2].strip()), BY);
        return line(made.key()) + "\n" + made.shown();
    }

    private static String line(AccessKey key) {
        return String.join(
                "  ",
                key.id(),
                key.name(),
                key.role().name(),
                said("until ", key.lastDay()) + said("revoked ", key.revokedAt()));
    }

    private static String said(String before, @Nullable Object value) {
        return value == null ? "" : before + value + " ";
    }
}
