package beian.access.key;

import beian.access.Role;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/**
 * The first start: where there is no key and no identity provider, an operator's key is made and shown once, on the console and
 * not in the log. A tracker that others can reach does not start like that.
 */
@Component
class FirstKey implements SmartLifecycle {

    private static final String NAME = "first-operator";
    private static final String BY = "first start";

    private final Keys keys;
    private final @Nullable InetAddress address;
    private final boolean provided;
    private Optional<NewKey> made = Optional.empty();
    private volatile boolean running;

    FirstKey(
            Keys keys,
            ServerProperties server,
            ObjectProvider<JwtDecoder> tokens,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.keys = keys;
        this.address = server.getAddress();
        this.provided = tokens.getIfAvailable() != null || providers.getIfAvailable() != null;
    }

    /**
     * Makes the first key if there is none.
     *
     * @throws NobodyCanOperate if there is nobody who could sign in, and the address is not the loopback
     */
    @Override
    public void start() {
        running = true;
        if (provided || !keys.all().isEmpty()) {
            return;
        }
        if (address == null || !address.isLoopbackAddress()) {
            throw new NobodyCanOperate();
        }
        made = keys.createFirst(NAME, Role.OPERATOR, BY);
    }

    @EventListener
    void show(WebServerInitializedEvent server) {
        made.ifPresent(key -> System.out.printf(
                "%n    This is the first start. The operator's key, shown this once / 首次启动，运维密钥仅显示这一次：%n%n"
                        + "        %s%n%n    Sign in with it at / 在此登录: http://127.0.0.1:%d/sign-in%n%n",
                key.shown(), server.getWebServer().getPort()));
        made = Optional.empty();
    }

    /** After an imported log was read, before anybody is served. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 2;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
