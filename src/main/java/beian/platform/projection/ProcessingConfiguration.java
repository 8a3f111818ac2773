package beian.platform.projection;

import beian.platform.store.Database;
import beian.platform.store.Stores;
import beian.platform.telemetry.ProjectionMarks;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.context.annotation.Bean;

/** One pooled streaming processor per projection; a handler that fails stops its own processor, which tries again. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    private static final int BATCH = 1000;
    /** How often a node says that it is processing, and looks whether another one has stopped saying so. */
    private static final long CLAIM_MILLISECONDS = 1000;

    @Bean
    TokenStore tokenStore(Stores stores, Views views, Serializer serializer) {
        return stores.tokenStore(new SpringDataSourceConnectionProvider(views.writer()), serializer);
    }

    @Bean
    ConfigurerModule processing(List<Projection> projections, Views views, Failures failures) {
        TransactionManager transactions = Database.transactionsOn(views.writer());
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            // By default Axon logs the failure and goes on with the next event.
            processing.registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
            processing.registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance());
            projections.forEach(projection -> {
                register(processing, projection.name(), transactions);
                processing.registerErrorHandler(
                        projection.name(), c -> stopping(failures, c.eventProcessingConfiguration()));
                processing.registerHandlerInterceptor(projection.name(), c -> ProjectionMarks.of(projection.name()));
                processing.registerHandlerInterceptor(projection.name(), c -> failures.placing());
            });
        };
    }

    private static void register(EventProcessingConfigurer processing, String name, TransactionManager transactions) {
        processing.registerTransactionManager(name, c -> transactions);
        processing.registerPooledStreamingEventProcessor(name, Configuration::eventStore, (c, processor) -> processor
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(CLAIM_MILLISECONDS)
                .claimExtensionThreshold(CLAIM_MILLISECONDS)
                .batchSize(BATCH));
    }

    private static ErrorHandler stopping(Failures failures, EventProcessingConfiguration processing) {
        return context -> {
            throw failures.stop(context, pause -> processing
                    .eventProcessor(context.eventProcessor(), StreamingEventProcessor.class)
                    .ifPresent(processor -> processor.releaseSegment(0, pause.toMillis(), TimeUnit.MILLISECONDS)));
        };
    }
}
