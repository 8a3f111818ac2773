package beian.platform.projection;

import beian.platform.store.Stores;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The {@link Follower} feeds the projections. */
@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    @Bean
    TokenStore tokenStore(Stores stores, Views views, Serializer serializer) {
        return stores.tokenStore(new SpringDataSourceConnectionProvider(views.writer()), serializer);
    }

    /** Axon gives a processor to everything that handles events: these hear of none. */
    @Bean
    ConfigurerModule silence() {
        return configurer -> configurer
                .eventProcessing()
                .usingSubscribingEventProcessors()
                .configureDefaultSubscribableMessageSource(c -> processor -> () -> true);
    }
}
