package dev.remit.notification;

import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.notification.MailSettings.Tls;
import dev.remit.tenancy.Tenants;
import dev.remit.testing.MailCatcher;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A workspace's mail, delivered to a catcher; time is moved by moving the rows. */
final class MailFixture implements AutoCloseable {

    final Workspace workspace;
    final MailCatcher catcher;
    final Postman postman;
    final MailDesk desk;
    final Smtp smtp;
    private final Letters letters;
    private final TestDatabase database;
    private final People people;

    MailFixture(ApplicationContext beans, Workspace workspace) {
        this(beans, workspace, MailCatcher.start());
    }

    MailFixture(ApplicationContext beans, Workspace workspace, MailCatcher catcher) {
        this.workspace = workspace;
        this.catcher = catcher;
        this.database = beans.getBean(TestDatabase.class);
        this.people = beans.getBean(People.class);
        this.letters = beans.getBean(Letters.class);
        MailSettings settings = settings(catcher.port());
        Clock clock = beans.getBean(Clock.class);
        MailText texts =
                new MailText(settings, beans.getBean(Tenants.class), beans.getBean(MessageSource.class), clock);
        smtp = new Smtp(settings, texts, clock);
        postman = new Postman(letters, smtp);
        desk = new MailDesk(
                settings,
                smtp,
                beans.getBean(TroubleRows.class),
                beans.getBean(MailDesk.Author.class),
                beans.getBean(TransactionTemplate.class));
    }

    static MailSettings settings(int port) {
        return new MailSettings(
                "127.0.0.1", port, "", "", "", Tls.NONE, "remit@example.test", "https://remit.example.test/console/");
    }

    int deliver() {
        return workspace.asJob(postman::deliver, Permission.USE_CASE_READ);
    }

    /** A node that dies after it sent one mail and before it wrote that down. */
    void deliverAndDie() {
        workspace.asJob(
                () -> {
                    Letters.Letter letter = letters.next().orElseThrow();
                    try (Smtp.Line line = smtp.open()) {
                        line.send(letter);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                    return letter;
                },
                Permission.USE_CASE_READ);
    }

    /** What waits is due. */
    void passed() {
        database.asSuperuser().sql("""
                        update notification set due_at = now() - interval '1 minute'
                         where tenant_id = ? and state = 'waiting'""").param(workspace.tenant().value()).update();
    }

    void daysPass(int days) {
        database.asSuperuser()
                .sql("update notification set at = at - ? * interval '1 day' where tenant_id = ?")
                .params(days, workspace.tenant().value())
                .update();
    }

    List<String> states(String sentence) {
        return database.asSuperuser()
                .sql("select state from notification where tenant_id = ? and sentence = ?")
                .params(workspace.tenant().value(), sentence)
                .query(String.class)
                .list();
    }

    List<PersonId> waitingFor(String sentence) {
        return database
                .asSuperuser()
                .sql("select person_id from notification where tenant_id = ? and sentence = ? order by id")
                .params(workspace.tenant().value(), sentence)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    List<String> sentTo(String sentence) {
        return states(sentence).stream().filter("sent"::equals).toList();
    }

    List<MimeMessage> mails() {
        return catcher.mails().stream().map(MailFixture::parsed).toList();
    }

    List<MimeMessage> mails(PersonId person) {
        return catcher.mailsTo(address(person)).stream()
                .map(MailFixture::parsed)
                .toList();
    }

    List<String> subjects(PersonId person) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mails(person)) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    String plain(PersonId person) throws MessagingException, IOException {
        return part(person, 0);
    }

    String html(PersonId person) throws MessagingException, IOException {
        return part(person, 1);
    }

    String address(PersonId person) {
        return workspace.asJob(() -> people.find(person).map(Person::email).orElseThrow());
    }

    private String part(PersonId person, int number) throws MessagingException, IOException {
        BodyPart part = ((Multipart) mails(person).getFirst().getContent()).getBodyPart(number);
        return String.valueOf(part.getContent());
    }

    private static MimeMessage parsed(MailCatcher.Caught caught) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(caught.content().getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        catcher.close();
    }
}
