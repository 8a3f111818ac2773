package beian.access.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.access.Role;
import beian.platform.store.SqliteStores;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The first key of all, keys from the command line, and what is kept of keys. */
class FirstKeyTest {

    @TempDir
    Path folder;

    private static InetAddress address(int... bytes) {
        byte[] address = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            address[i] = (byte) bytes[i];
        }
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FirstKey firstStart(Keys keys, InetAddress address, JwtDecoder... provided) {
        ServerProperties server = new ServerProperties();
        server.setAddress(address);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (JwtDecoder decoder : provided) {
            beans.addBean("decoder", decoder);
        }
        return new FirstKey(
                keys,
                server,
                beans.getBeanProvider(JwtDecoder.class),
                beans.getBeanProvider(ClientRegistrationRepository.class));
    }

    @Test
    void the_first_start_makes_one_operator_and_the_second_none() {
        try (SqliteStores stores = new SqliteStores(folder)) {
            Keys keys = new Keys(stores);
            firstStart(keys, address(127, 0, 0, 1)).start();
            firstStart(keys, address(127, 0, 0, 1)).start();
            assertThat(keys.all()).singleElement().satisfies(key -> {
                assertThat(key.role()).isEqualTo(Role.OPERATOR);
                assertThat(key.createdBy()).isEqualTo("first start");
            });
            assertThat(keys.createFirst("first-operator", Role.OPERATOR, "another node"))
                    .isEmpty();
        }
    }

    @Test
    void nobody_outside_reaches_a_tracker_that_nobody_can_operate() {
        try (SqliteStores stores = new SqliteStores(folder)) {
            Keys keys = new Keys(stores);
            for (InetAddress address : Arrays.asList(address(0, 0, 0, 0), address(192, 0, 2, 1), null)) {
                FirstKey first = firstStart(keys, address);
                assertThatThrownBy(first::start).isInstanceOf(NobodyCanOperate.class);
            }
            assertThat(keys.all()).isEmpty();
            firstStart(keys, address(0, 0, 0, 0), token -> null).start();
            assertThat(keys.all()).as("somebody else vouches for operators").isEmpty();
            keys.create("somebody", Role.OPERATOR, null, "test");
            firstStart(keys, address(0, 0, 0, 0)).start();
        }
        assertThat(new NobodyCanOperateAtStart().analyze(new NobodyCanOperate()).getAction())
                .contains("--beian.access.create-key=");
    }

    @Test
    void keys_are_made_listed_and_revoked_from_the_command_line() {
        String made = said(0, "--beian.access.create-key=desk,recorder,2099-01-31");
        String shown = made.lines().reduce((before, last) -> last).orElseThrow();
        assertThat(shown).matches("beian_[a-z0-9]{8}_[\\w-]{43}");
        assertThat(said(0, "--beian.access.list-keys"))
                .contains("desk", "RECORDER", "until 2099-01-31")
                .doesNotContain(shown.substring(15));
        assertThat(said(1, "--beian.access.create-key=desk,READER")).contains("with the name “desk”");
        assertThat(said(1, "--beian.access.create-key=other,KING")).contains("KING");
        assertThat(said(1, "--beian.access.create-key=other,READER,tomorrow")).contains("tomorrow");
        String id = shown.substring(6, 14);
        assertThat(said(0, "--beian.access.revoke-key=" + id)).contains("revoked ");
        try (SqliteStores stores = new SqliteStores(folder)) {
            Keys keys = new Keys(stores);
            assertThatThrownBy(() -> keys.check(shown)).isInstanceOf(DisabledException.class);
            assertThat(keys.all()).hasSize(1);
        }
    }

    private String said(int code, String command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String[] arguments = {command, "--beian.data-folder=" + folder};
        assertThat(KeyCommand.isAsked(arguments)).isTrue();
        assertThat(KeyCommand.run(out, arguments)).isEqualTo(code);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_key_is_kept_as_a_hash_and_every_letter_of_it_counts() {
        try (SqliteStores stores = new SqliteStores(folder)) {
            Keys keys = new Keys(stores);
            NewKey key = keys.create("中文-key.1@x", Role.READER, null, "test");
            assertThat(keys.check(key.shown())).isEqualTo(key.key());
            assertThat(key.toString()).doesNotContain(key.shown());
            String shown = key.shown();
            for (int i = 0; i < shown.length(); i++) {
                String changed = shown.substring(0, i) + (shown.charAt(i) == 'x' ? 'y' : 'x') + shown.substring(i + 1);
                assertThatThrownBy(() -> keys.check(changed)).isInstanceOf(BadCredentialsException.class);
            }
            assertThatThrownBy(() -> keys.check(shown + "x")).isInstanceOf(BadCredentialsException.class);
            List<String> row = stores.events().read(jdbc -> jdbc.sql("select * from access_key")
                    .query((columns, i) -> {
                        StringBuilder all = new StringBuilder();
                        for (int c = 1; c <= columns.getMetaData().getColumnCount(); c++) {
                            all.append(columns.getString(c)).append(' ');
                        }
                        return all.toString();
                    })
                    .list());
            assertThat(row).singleElement().asString().doesNotContain(shown.substring(15));
        }
    }

    @Test
    void a_key_is_accepted_on_its_last_day_and_not_after_it() {
        try (SqliteStores stores = new SqliteStores(folder)) {
            Keys keys = new Keys(stores);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            NewKey last = keys.create("today", Role.READER, today, "test");
            NewKey late = keys.create("yesterday", Role.READER, today.minusDays(1), "test");
            assertThat(keys.check(last.shown()).isExpired()).isFalse();
            assertThatThrownBy(() -> keys.check(late.shown())).isInstanceOf(CredentialsExpiredException.class);
            assertThat(keys.isAccepted(late.key().id())).isFalse();
        }
    }
}
