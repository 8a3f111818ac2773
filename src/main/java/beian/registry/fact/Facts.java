package beian.registry.fact;

import beian.platform.column.Ahead;
import beian.platform.column.Followed;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers from all rows of the registry at once. They are read after the start, 60 bytes each, and from then
 * on, when somebody asks, only what came later is read.
 */
@Component
@Order(1)
public final class Facts implements Ahead {

    /** The projection that writes them. */
    private static final String PROJECTION = "registry";

    private final Views views;
    private final Followed<Rows> rows = new Followed<>(
            (before, after, upTo, jdbc) -> RowReader.read(jdbc, before == null ? RowReader.nothing() : before, upTo));

    Facts(Views views) {
        this.views = views;
    }

    /** A question about all rows at a moment. */
    public interface Question<T> {
        T answer(JdbcClient jdbc, Moment moment, Source rows);
    }

    /** Gives the rows to whoever needs them. */
    public interface Source {
        Rows get();
    }

    /** Answers as {@link Views#answerAsOf} does. */
    public <T> Answer<T> answer(AsOf asOf, Question<T> question) {
        return views.answerAsOf(
                PROJECTION, asOf, (jdbc, moment) -> question.answer(jdbc, moment, () -> rows.upTo(moment, jdbc)));
    }

    @Override
    public void ahead() {
        rows.readAhead(views, PROJECTION);
    }
}
