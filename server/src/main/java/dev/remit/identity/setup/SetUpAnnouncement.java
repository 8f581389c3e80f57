package dev.remit.identity.setup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever starts an empty console how to begin. */
@Component
class SetUpAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpAnnouncement.class);

    private final SetUp setUp;
    private final SetUpLink link;
    private final Environment environment;
    private final boolean demo;

    SetUpAnnouncement(
            SetUp setUp, SetUpLink link, Environment environment, @Value("${remit.demo:false}") boolean demo) {
        this.setUp = setUp;
        this.link = link;
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String port = environment.getProperty("local.server.port");
        if (demo || port == null || !setUp.isPending()) {
            return;
        }
        LOG.info(
                "Set up this console once, at http://localhost:{}{}/setup?token={} (also kept in {})",
                port,
                environment.getProperty("server.servlet.context-path", ""),
                link.token(),
                link.file().toAbsolutePath());
    }
}
