package beian.platform.projection;

import beian.platform.store.Database;
import beian.platform.store.Moments;
import beian.platform.store.RightOfWay;
import beian.platform.store.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.stereotype.Component;

/**
 * The generation of the read models that answers queries. A new one is built beside it and takes its place at once, so
 * that no query ever sees a half-built table.
 */
@Component
public final class Views implements DisposableBean {

    private final Stores stores;
    private final Moments moments;
    private final RightOfWay way;
    private final DataSource writer = new LiveWriter();
    private volatile Generation live;

    /** A numbered set of all read models. */
    public record Generation(int number, Database database) {}

    /** A numbered set of all read models that is being filled and cannot be queried yet. */
    public record UnfinishedGeneration(int number, Stores.Building building) {}

    Views(Stores stores, Moments moments, RightOfWay way) {
        this.stores = stores;
        this.moments = moments;
        this.way = way;
        this.live = openLive();
        stores.generations().stream().filter(other -> other != live.number()).forEach(stores::removeViews);
    }

    private Generation openLive() {
        int number = liveNumber();
        Generation opened = new Generation(number, stores.openViews(number));
        if (liveNumber() == number) {
            return opened;
        }
        remove(opened); // another node switched meanwhile and may have removed it before it was opened
        return openLive();
    }

    private int liveNumber() {
        return stores.events().read(jdbc -> jdbc.sql("select generation from live_views")
                .query(Integer.class)
                .single());
    }

    /** Always leads to the generation that is live when a transaction begins. */
    public DataSource writer() {
        return writer;
    }

    public Generation live() {
        return live;
    }

    /** Whether the live generation was written by another version of a projection's code. */
    public boolean writtenByAnotherVersion(Projection projection) {
        return live.database()
                .read(jdbc -> jdbc.sql("select count(*) from projection_position where projection = ? and version <> ?")
                                .params(projection.name(), projection.version())
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    /** The version of the code that wrote each projection of the live generation, as far as it has written anything. */
    public Map<String, Integer> versions() {
        return live.database().read(jdbc -> {
            Map<String, Integer> versions = new TreeMap<>();
            jdbc.sql("select projection, version from projection_position").query(row -> {
                versions.put(row.getString(1), row.getInt(2));
            });
            return versions;
        });
    }

    /** Answers from one moment of the live generation, together with the position that {@code projection} had then. */
    public <T> Answer<T> answer(String projection, Function<JdbcClient, T> question) {
        return live.database().read(jdbc -> new Answer<>(position(jdbc, projection), question.apply(jdbc)));
    }

    /**
     * Answers from one moment of the live generation. A position that the log has and the projection has not yet, since it is
     * known from another projection or node, is waited for.
     *
     * @throws beian.platform.Rejected 400 {@code parameter.invalid} if {@code knownAt} is neither a position nor an instant; 422
     *     {@code position.beyond-head} if the log has not come so far; 503 {@code position.not-reached} if the projection has
     *     not in time
     */
    public <T> Answer<T> answerAsOf(String projection, AsOf asOf, AsOfMoment<T> question) {
        Known known = Known.read(asOf.knownAt(), moments);
        Arrival arrival = new Arrival(stores.events(), way);
        Answer<T> answer = answerIfThere(projection, asOf, known, question);
        while (answer == null && known != null) {
            arrival.await(known.position());
            answer = answerIfThere(projection, asOf, known, question);
        }
        return Objects.requireNonNull(answer);
    }

    private <T> @Nullable Answer<T> answerIfThere(
            String projection, AsOf asOf, @Nullable Known known, AsOfMoment<T> question) {
        Generation asked = live;
        return asked.database().read(jdbc -> {
            long newest = position(jdbc, projection);
            if (known != null && !known.isMoment() && known.position() > newest) {
                return null;
            }
            long position = known == null ? newest : Math.min(known.position(), newest);
            boolean possibly = asOf.certainty() == Certainty.POSSIBLY;
            Moment moment = new Moment(asked.number(), position, asOf.publicAt(), asOf.filedAt(), possibly);
            T body = question.answer(jdbc, moment);
            return new Answer<>(position, body, body instanceof Covered covered ? covered.coverage() : null);
        });
    }

    /** How far each projection of the live generation has come; one that has seen nothing yet is at 0. */
    public Map<String, Long> positions(List<Projection> projections) {
        return live.database().read(jdbc -> positions(jdbc, projections));
    }

    /** The same, within a read transaction that a generation's database has begun. */
    public static Map<String, Long> positions(JdbcClient jdbc, List<Projection> projections) {
        Map<String, Long> positions = new TreeMap<>();
        projections.forEach(p -> positions.put(p.name(), 0L));
        jdbc.sql("select projection, position from projection_position").query(row -> {
            positions.replace(row.getString(1), row.getLong(2));
        });
        return positions;
    }

    /**
     * Makes the generation after the live one, empty and to be filled.
     *
     * @throws IllegalStateException if another node has left-overs of it open
     */
    public UnfinishedGeneration next() {
        int number = live.number() + 1;
        if (!stores.removeViews(number)) {
            throw new IllegalStateException("Generation " + number + " of the views is in use");
        }
        return new UnfinishedGeneration(number, stores.buildViews(number));
    }

    /** Opens a generation that has been filled. */
    public Generation finish(UnfinishedGeneration filled) {
        filled.building().finish();
        return new Generation(filled.number(), stores.openViews(filled.number()));
    }

    /** Gives up a generation that was being filled. */
    public void remove(UnfinishedGeneration unfinished) {
        unfinished.building().close();
        stores.removeViews(unfinished.number());
    }

    /**
     * Makes {@code next} the live generation, now and after a restart.
     *
     * @return the generation that was live before, still open for the queries that it is answering
     */
    public Generation switchTo(Generation next) {
        stores.events().write(jdbc -> jdbc.sql("update live_views set generation = ?")
                .param(next.number())
                .update());
        Generation before = live;
        live = next;
        return before;
    }

    /** Whether another node has made another generation live. */
    public boolean areReplaced() {
        return liveNumber() != live.number();
    }

    /**
     * Moves over to the generation that another node has made live.
     *
     * @return the one that was live here before, still open; absent if that is live still
     */
    public Optional<Generation> follow() {
        if (!areReplaced()) {
            return Optional.empty();
        }
        Generation before = live;
        live = openLive();
        return Optional.of(before);
    }

    /** Closes a generation that is not live and removes it, unless another node has it open and will do so. */
    public void remove(Generation generation) {
        generation.database().close();
        stores.removeViews(generation.number());
    }

    @Override
    public void destroy() {
        live.database().close();
    }

    private static long position(JdbcClient jdbc, String projection) {
        return jdbc.sql("select position from projection_position where projection = ?")
                .param(projection)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private final class LiveWriter extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return live.database().writer().getConnection();
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
