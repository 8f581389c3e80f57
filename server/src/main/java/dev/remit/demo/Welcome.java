package dev.remit.demo;

import dev.remit.demo.script.Script;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the console where it is and how to go on. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger("Remit");

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(-1)
    void say() {
        address().ifPresent(address -> {
            log.info("The console is open at {}. Stop it with Ctrl-C.", address);
            log.info(
                    "It keeps its data in {}",
                    Path.of(environment.getProperty("remit.data-dir", "./data"))
                            .toAbsolutePath()
                            .normalize());
        });
    }

    /** Empty on a node that serves nobody. */
    Optional<String> address() {
        String path = environment.getProperty("server.servlet.context-path", "");
        return Optional.ofNullable(environment.getProperty("local.server.port"))
                .map(port -> "http://localhost:" + port + path);
    }

    /** The demo can be looked at. */
    void demoIsReady(Script.Member first) {
        log.info(
                "The demo is ready: choose a person on the sign-in page, no password needed; {} ({}) sees most at first.",
                first.name(),
                first.title());
        log.info(
                "Without demo data, in a directory of its own: REMIT_DATA=./data-own ./remit --empty. More: docs/demo.md");
    }

    void demoIsBeingPrepared() {
        log.info("The demo is being prepared; until then the sign-in page says so. It takes less than a minute.");
    }
}
