package beian.intake;

import beian.intake.Readings.Far;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells clients how far a reading is, until it ends. */
@Component
class ReadingStream implements DisposableBean {

    private static final long BETWEEN = 250;
    /** No reading takes longer. */
    private static final long LONGEST = TimeUnit.MINUTES.toMillis(5);

    private final PreviewRows previews;
    private final Readings readings;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    ReadingStream(PreviewRows previews, Readings readings) {
        this.previews = previews;
        this.readings = readings;
    }

    /** @param pages 0 where the file has none, or another node reads it */
    record Step(State state, int pages, int rows) {}

    SseEmitter follow(String previewId) {
        SseEmitter emitter = new SseEmitter(LONGEST);
        ScheduledFuture<?> ticks =
                clock.scheduleWithFixedDelay(() -> tell(previewId, emitter), 0, BETWEEN, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> ticks.cancel(false));
        emitter.onTimeout(emitter::complete);
        return emitter;
    }

    private void tell(String previewId, SseEmitter emitter) {
        State state = previews.state(previewId).orElse(State.CANCELLED);
        Far far = readings.far(previewId);
        try {
            emitter.send(SseEmitter.event().name("progress").data(step(state, far)));
            if (state != State.READING) {
                emitter.complete();
            }
        } catch (IOException | IllegalStateException e) {
            emitter.complete(); // the client is gone
        }
    }

    private static Step step(State state, @Nullable Far far) {
        return far == null ? new Step(state, 0, 0) : new Step(state, far.pages(), far.rows());
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
