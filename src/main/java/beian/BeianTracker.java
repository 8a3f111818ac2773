package beian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the tracker: one process with the write side, the read modules, the API and the pages. */
@SpringBootApplication
public class BeianTracker {

    public static void main(String[] args) {
        SpringApplication.run(BeianTracker.class, args);
    }
}
