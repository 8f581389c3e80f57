package dev.remit.identity.idp;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * For somebody who forgot their password: whoever operates the console starts it with {@code --remit.sign-in-link=E-MAIL} and hands
 * them the link it prints. Nobody else can make one for an account that has a password, an administrator least of all: the
 * account may open other workspaces too.
 */
@Component
@Conditional(EmbeddedIdp.class)
@ConditionalOnProperty(WayBackIn.PROPERTY)
class WayBackIn {

    static final String PROPERTY = "remit.sign-in-link";

    private static final Logger LOG = LoggerFactory.getLogger(WayBackIn.class);

    private final Accounts accounts;
    private final Environment environment;
    private final String email;

    WayBackIn(Accounts accounts, Environment environment, @Value("${" + PROPERTY + "}") String email) {
        this.accounts = accounts;
        this.environment = environment;
        this.email = email;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        Optional<String> link = link();
        if (link.isPresent()) {
            LOG.warn("{} chooses a new password, once and within a week, at {}", email, link.get());
        } else {
            LOG.warn("There is no account {} that signs in with a password; no link was made", email);
        }
    }

    Optional<String> link() {
        return accounts.renew(email)
                .map(secret -> "http://localhost:" + environment.getProperty("local.server.port", "8080")
                        + environment.getProperty("server.servlet.context-path", "") + WelcomePage.PATH + "?token="
                        + secret);
    }
}
