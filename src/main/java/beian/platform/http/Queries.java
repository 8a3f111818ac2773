package beian.platform.http;

import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Query;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.AbstractResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks the read modules. */
@Component
public final class Queries {

    private final QueryGateway gateway;

    Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * The answer to a query, from the live generation of the views.
     *
     * @throws Rejected if the handler refuses
     */
    public <T> Answer<T> ask(Query<T> query) {
        return gateway.query(query, new AnswerType<T>()).join();
    }

    /** Axon's own response types do not match a handler whose return type has parameters. */
    private static final class AnswerType<T> extends AbstractResponseType<Answer<T>> {

        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unchecked") // the class of Answer<T> is that of Answer
        AnswerType() {
            super((Class<Answer<T>>) (Class<?>) Answer.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<Answer<T>> responseMessagePayloadType() {
            return (Class<Answer<T>>) getExpectedResponseType();
        }

        @Override
        public boolean matches(Type handlerAnswers) {
            return handlerAnswers instanceof ParameterizedType type && type.getRawType() == Answer.class;
        }
    }
}
