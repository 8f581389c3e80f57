package dev.remit.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prepares the demo in the background when the console is up. Whatever breaks, its people are let in and the log says so. */
@Component
@ConditionalOnProperty("remit.demo")
class DemoBoundary {

    private static final Logger log = LoggerFactory.getLogger(DemoBoundary.class);

    private final DemoStart start;
    private final Welcome welcome;

    DemoBoundary(DemoStart start, Welcome welcome) {
        this.start = start;
        this.welcome = welcome;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (welcome.address().isPresent()) {
            Thread.ofPlatform().name("demo").daemon().start(this::prepare);
        }
    }

    private void prepare() {
        try {
            start.prepare();
        } catch (RuntimeException e) {
            log.error("The demo could not be completed; the next start goes on where this one stopped", e);
            start.letIn();
        }
    }
}
