package beian.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One database behind two pools: whoever writes takes a turn on the writer, reading never waits for it.
 *
 * @param writer connections whose transactions may write
 * @param reader connections that cannot write; each transaction sees one moment
 */
public record Database(HikariDataSource writer, HikariDataSource reader) implements AutoCloseable {

    /** Transactions on {@code dataSource} as Axon knows them. */
    public static TransactionManager transactionsOn(DataSource dataSource) {
        return new SpringTransactionManager(new DataSourceTransactionManager(dataSource));
    }

    /** Runs the question in one read transaction, so that all its statements see the same moment. */
    public <T> T read(Function<JdbcClient, T> question) {
        return inTransaction(reader, question);
    }

    /** Runs the work in one write transaction: all or nothing. */
    public <T> T write(Function<JdbcClient, T> work) {
        return inTransaction(writer, work);
    }

    private static <T> T inTransaction(DataSource dataSource, Function<JdbcClient, T> work) {
        TransactionTemplate template = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template.execute(status -> work.apply(JdbcClient.create(dataSource)));
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
