package beian;

import beian.access.key.KeyCommand;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts the tracker: one process with the write side, the read modules, the API and the pages. */
@SpringBootApplication(
        exclude = {
            JdbcAutoConfiguration.class,
            MicrometerMetricsAutoConfiguration.class,
            UpdateCheckerAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            XStreamAutoConfiguration.class
        })
@Modulithic(sharedModules = "platform")
public class BeianTracker {

    public static void main(String[] args) {
        if (KeyCommand.isAsked(args)) {
            System.exit(KeyCommand.run(System.out, args));
        }
        SpringApplication.run(BeianTracker.class, args);
    }
}
