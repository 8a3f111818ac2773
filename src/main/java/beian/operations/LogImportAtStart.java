package beian.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** {@code --beian.import-log=<file>}: imports it into the empty store before anything is processed or served. */
@Component
@EnableConfigurationProperties(LogImportSettings.class)
class LogImportAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogImportAtStart.class);

    private final LogImport logImport;
    private final @Nullable Path file;
    private volatile boolean running;

    LogImportAtStart(LogImport logImport, LogImportSettings settings) {
        this.logImport = logImport;
        this.file = settings.importLog();
    }

    @Override
    public void start() {
        Path log = file;
        if (log != null) {
            LOG.info("{} events are imported from {}", logImport.read(log), log);
        }
        running = true;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
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
