package dev.remit.demo.site;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Keeps the demo's sites up as long as the console runs. */
@Component
@ConditionalOnProperty("remit.demo")
public class SiteHost {

    private final Clock clock;
    private final int port;
    private @Nullable DemoSite sites;

    SiteHost(Clock clock, @Value("${remit.demo.site-port:48517}") int port) {
        this.clock = clock;
        this.port = port;
    }

    public synchronized void start(Instant lastDay) {
        if (sites == null) {
            sites = DemoSite.start(port, clock, lastDay);
        }
    }

    public synchronized String address(String site) {
        if (sites == null) {
            throw new IllegalStateException("the demo's sites are not up");
        }
        return sites.address(site);
    }

    @PreDestroy
    synchronized void stop() {
        if (sites != null) {
            sites.close();
            sites = null;
        }
    }
}
