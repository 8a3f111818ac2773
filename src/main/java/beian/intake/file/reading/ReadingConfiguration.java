package beian.intake.file.reading;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One place where files are read, for the whole node. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingSettings.class)
class ReadingConfiguration {

    @Bean
    FileReading fileReading(ReadingSettings settings) {
        return new FileReading(settings.patience(), settings.readings(), settings.ready());
    }
}
