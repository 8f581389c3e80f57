package dev.remit.notification;

import dev.remit.notification.Letters.Letter;
import dev.remit.notification.MailSettings.Tls;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The way to the mail server. After a server that does not answer, this node leaves it alone for a minute. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class Smtp {

    private static final Duration PAUSE = Duration.ofSeconds(50);
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final MailSettings settings;
    private final MailText texts;
    private final Clock clock;
    private final Session session;
    private volatile Instant restsUntil = Instant.MIN;

    Smtp(MailSettings settings, MailText texts, Clock clock) {
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls() == Tls.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.from", settings.from());
        properties.setProperty("mail.smtp.localhost", "remit");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }

    boolean ready() {
        return settings.setUp() && !clock.instant().isBefore(restsUntil);
    }

    /** After it did not answer. */
    void rest() {
        restsUntil = clock.instant().plus(PAUSE);
    }

    Line open() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect(
                settings.host(),
                settings.port(),
                settings.user().isBlank() ? null : settings.user(),
                settings.user().isBlank() ? null : settings.secret());
        return new Line(transport);
    }

    /** An open connection. */
    final class Line implements AutoCloseable {

        private final Transport transport;

        private Line(Transport transport) {
            this.transport = transport;
        }

        /** Once it returns, the server has taken it. */
        void send(Letter letter) throws MessagingException {
            Envelope mail = texts.envelope(session, letter);
            Address[] to = mail.getAllRecipients();
            transport.sendMessage(mail, to);
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException goneAlready) {
                // what was taken was taken
            }
        }
    }
}
