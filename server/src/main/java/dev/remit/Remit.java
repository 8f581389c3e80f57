package dev.remit;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts a node: with the console when {@code ui} is on the class path, headless otherwise. */
@SpringBootApplication
public class Remit {

    /** {@code --empty} starts without demo data and demo people; {@code remit.demo} or REMIT_DEMO says it too. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Remit.class);
        boolean empty = List.of(args).contains("--empty");
        application.setDefaultProperties(Map.of("remit.demo", String.valueOf(!empty)));
        application.run(args);
    }
}
