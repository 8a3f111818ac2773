package beian.operations;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** {@code --beian.import-log=<file>}: imports it into the empty store before anything is processed or served. */
@Component
@ConditionalOnProperty("beian.import-log")
class LogImportAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogImportAtStart.class);

    private final LogImport logImport;
    private final Path file;
    private volatile boolean running;

    LogImportAtStart(LogImport logImport, @Value("${beian.import-log}") Path file) {
        this.logImport = logImport;
        this.file = file;
    }

    @Override
    public void start() {
        LOG.info("{} events are imported from {}", logImport.read(file), file);
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
