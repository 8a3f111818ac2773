package beian.registry.fact;

import beian.platform.column.Names;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.registry.fact.Rows.Directories;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers from all rows of the registry at once. They are read after the start, about 75 bytes each, and from then
 * on, when somebody asks, only what came later is read.
 */
@Component
public final class Facts {

    /** The projection that writes them. */
    private static final String PROJECTION = "registry";

    private static final Logger LOG = LoggerFactory.getLogger(Facts.class);

    private final Views views;
    private volatile @Nullable Held held;

    Facts(Views views) {
        this.views = views;
    }

    /** Rows of one generation of the views. */
    private record Held(int generation, Rows rows, Directories names) {}

    /** A question about all rows at a moment. */
    public interface Question<T> {

        /**
         * The answer.
         *
         * @param generation of the views, which with the moment says what the answer rests on
         */
        T answer(JdbcClient jdbc, Moment moment, Source rows, int generation);
    }

    /** Gives the rows to whoever needs them. */
    public interface Source {
        Rows get();
    }

    /** Answers as {@link Views#answerAsOf} does. */
    public <T> Answer<T> answer(AsOf asOf, Question<T> question) {
        int generation = views.live().number();
        return views.answerAsOf(
                PROJECTION,
                asOf,
                (jdbc, moment) ->
                        question.answer(jdbc, moment, () -> upTo(moment.position(), jdbc, generation), generation));
    }

    /** A million rows take several seconds: they are read before somebody waits for them. */
    @EventListener(ApplicationReadyEvent.class)
    public void readAhead() {
        Thread reader = new Thread(this::readAll, "registry-facts");
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        try {
            answer(
                    AsOf.NOW,
                    (jdbc, moment, rows, generation) -> rows.get().versions.size());
        } catch (RuntimeException e) {
            LOG.debug("Rows are read when somebody asks for them", e);
        }
    }

    private Rows upTo(long position, JdbcClient jdbc, int generation) {
        Held now = held;
        if (now != null && now.generation() == generation && now.rows().versions.upTo() >= position) {
            return now.rows();
        }
        return read(position, jdbc, generation);
    }

    private synchronized Rows read(long position, JdbcClient jdbc, int generation) {
        Held now = held;
        if (now == null || now.generation() != generation) {
            Directories names = new Directories(new Names(), new Names(), new Names());
            now = new Held(generation, RowReader.nothing(names), names);
        }
        if (now.rows().versions.upTo() < position) {
            now = new Held(generation, RowReader.read(jdbc, now.rows(), now.names(), position), now.names());
        }
        if (views.live().number() == generation) {
            held = now; // else another generation took its place meanwhile, and the rows may be of either
        }
        return now.rows();
    }
}
