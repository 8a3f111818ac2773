package beian.platform.projection;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A question about what was known, public and filed at a moment. */
public interface AsOfMoment<T> {
    T answer(JdbcClient jdbc, Moment moment);
}
