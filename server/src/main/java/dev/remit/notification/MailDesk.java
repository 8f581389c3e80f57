package dev.remit.notification;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.PersonId;
import dev.remit.notification.Letters.Letter;
import dev.remit.shared.Ids;
import dev.remit.shared.Page;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What administrators see and do about mail: whether it is set up, what went out, and what did not and why. */
@Service
public class MailDesk {

    private static final String MAY = "hasAuthority('workspace:manage')";

    private final MailSettings settings;
    private final Smtp smtp;
    private final TroubleRows rows;
    private final Author author;
    private final TransactionTemplate transaction;

    MailDesk(MailSettings settings, Smtp smtp, TroubleRows rows, Author author, TransactionTemplate transaction) {
        this.settings = settings;
        this.smtp = smtp;
        this.rows = rows;
        this.author = author;
        this.transaction = transaction;
    }

    /**
     * How mail stands.
     *
     * @param setUp what is set up; empty: nothing is sent
     * @param waiting how many matters are to go out, those of the next morning among them
     */
    public record Standing(Optional<Way> setUp, Optional<Instant> lastSent, long waiting) {}

    /** The way mails take, and what their links begin with. */
    public record Way(String server, String from, String url, String protection) {}

    /**
     * A matter that did not reach somebody.
     *
     * @param problem as it was kept, to be told in words
     * @param next when it is tried again; empty if it is not
     */
    public record Undelivered(
            UUID id, PersonId person, News news, Instant at, String problem, int tries, Optional<Instant> next) {

        String cursor() {
            return at + "~" + id;
        }
    }

    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Standing standing() {
        Optional<Way> way = Optional.of(settings)
                .filter(MailSettings::setUp)
                .map(s -> new Way(
                        s.host() + ":" + s.port(), s.from(), s.url(), s.tls().name()));
        return new Standing(way, rows.lastSent(), rows.waiting());
    }

    /** What did not get through, the latest first; whether or not it is tried again. */
    @PreAuthorize(MAY)
    @Transactional(readOnly = true)
    public Page<Undelivered> troubles(Optional<String> cursor, int limit) {
        List<Undelivered> found = rows.page(cursor, limit + 1);
        return Page.of(found, limit, Undelivered::cursor);
    }

    /** Tries it again now, from the first try on. */
    @PreAuthorize(MAY)
    @Transactional
    public void sendAgain(UUID id) {
        Undelivered known = rows.again(id).orElseThrow(() -> NotificationRefusal.NOT_FOUND.because());
        if (!settings.setUp()) {
            throw NotificationRefusal.NOT_SET_UP.because();
        }
        author.ledger.append(
                Act.of("notification.sent-again", person(known.person().value()))
                        .with("kind", known.news().kind()));
    }

    /** Sends a mail to whoever asks, at once; refused with the server's answer if it does not get through. */
    @PreAuthorize(MAY)
    public void sendTest() {
        if (!settings.setUp()) {
            throw NotificationRefusal.NOT_SET_UP.because();
        }
        Letter letter = author.test();
        try (Smtp.Line line = smtp.open()) {
            line.send(letter);
        } catch (MessagingException failure) {
            throw RefusedException.of(MailTrouble.of(failure).problem());
        }
        transaction.executeWithoutResult(status -> author.ledger.append(
                Act.of("notification.tested", person(letter.person().id().value()))));
    }

    private static SubjectRef person(UUID id) {
        return new SubjectRef(SubjectKind.PERSON, id);
    }

    /** Whoever asks, and with which evidence. */
    @Component
    static class Author {

        private final Ledger ledger;
        private final CurrentUser user;
        private final People people;
        private final Ids ids;

        Author(Ledger ledger, CurrentUser user, People people, Ids ids) {
            this.ledger = ledger;
            this.user = user;
            this.people = people;
            this.ids = ids;
        }

        Letter test() {
            UUID id = ids.next();
            News news = new News("test", "test", "", "settings/mail", id);
            return new Letter(id, people.find(user.person()).orElseThrow(), List.of(news), false, true);
        }
    }
}
