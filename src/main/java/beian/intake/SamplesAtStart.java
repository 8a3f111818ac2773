package beian.intake;

import beian.filing.Recording.Recorded;
import beian.platform.projection.Progress;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Profile {@code demo}: the samples are recorded before the first page is served. */
@Component
@EnableConfigurationProperties(SampleSettings.class)
class SamplesAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SamplesAtStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SampleSettings settings;
    private final Samples samples;
    private final Progress progress;
    private volatile boolean running;

    SamplesAtStart(SampleSettings settings, Samples samples, Progress progress) {
        this.settings = settings;
        this.samples = samples;
        this.progress = progress;
    }

    @Override
    public void start() {
        if (settings.recordSamples()) {
            record();
        }
        running = true;
    }

    private void record() {
        List<Recorded> recorded = samples.record();
        long last = recorded.stream().mapToLong(Recorded::position).max().orElse(0);
        progress.await(last, PATIENCE);
        LOG.info("{} sample batches are recorded, up to position {}", recorded.size(), last);
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
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
