package beian.platform.column;

import beian.platform.projection.AsOf;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is held in memory of one generation of the views, up to a position: read once, by one thread at a time, and from then
 * on only what came later.
 *
 * @param <T> what is held; whoever got it goes on reading it while more is added
 */
public final class Followed<T> {

    private final ReadOn<T> readOn;
    private volatile @Nullable Held<T> held;

    private record Held<T>(int generation, long upTo, T content) {}

    /** Reads on. */
    public interface ReadOn<T> {

        /**
         * What is held then.
         *
         * @param before absent: nothing is
         * @param after the position up to which that is; 0 if nothing is
         * @param upTo a position that the transaction sees
         */
        T from(@Nullable T before, long after, long upTo, JdbcClient jdbc);
    }

    public Followed(ReadOn<T> readOn) {
        this.readOn = readOn;
    }

    /** What is held up to the moment's position, or beyond. */
    public T upTo(Moment moment, JdbcClient jdbc) {
        Held<T> now = held;
        return now != null && now.generation() == moment.generation() && now.upTo() >= moment.position()
                ? now.content()
                : read(moment, jdbc);
    }

    private synchronized T read(Moment moment, JdbcClient jdbc) {
        Held<T> now = held;
        T read;
        if (now != null && now.generation() < moment.generation()) {
            held = null; // two of them at once would need twice the room
        }
        if (now == null || now.generation() != moment.generation()) {
            read = readOn.from(null, 0, moment.position(), jdbc);
        } else if (now.upTo() < moment.position()) {
            read = readOn.from(now.content(), now.upTo(), moment.position(), jdbc);
        } else {
            return now.content();
        }
        if (now == null || now.generation() <= moment.generation()) {
            held = new Held<>(
                    moment.generation(), moment.position(), read); // else a newer one has taken its place meanwhile
        }
        return read;
    }

    /** Reads all of it: a million rows take seconds. */
    public void readAhead(Views views, String projection) {
        views.answerAsOf(projection, AsOf.NOW, (jdbc, moment) -> upTo(moment, jdbc));
    }
}
