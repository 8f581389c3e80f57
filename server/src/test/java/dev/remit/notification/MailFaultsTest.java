package dev.remit.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.notification.MailDesk.Undelivered;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.MailCatcher;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail servers that are down, say no or die; nodes that die: nothing told is lost, and nothing fails in silence. */
@DatabaseTest
class MailFaultsTest {

    @Autowired
    ApplicationContext beans;

    Company company;
    MailFixture mail;
    PersonId administrator;
    PersonId reviewer;

    @BeforeEach
    void somethingWaits() {
        company = new InventoryFixture(beans).open();
        mail = new MailFixture(beans, company.workspace);
        administrator = company.workspace.person("Nadia Okafor", "administrator");
        company.submitted("Reply drafting");
        reviewer = mail.waitingFor("asked").getFirst();
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void aServerThatIsDownIsSaidAndTriedAgainUntilItTakesIt() throws MessagingException {
        mail.close();
        assertThat(mail.deliver()).isZero();
        assertThat(troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.problem()).startsWith(NotificationRefusal.UNREACHABLE.key());
            assertThat(trouble.next()).isPresent();
        });
        assertThat(mail.deliver()).as("the server is left alone for a while").isZero();
        assertThat(mail.smtp.ready()).isFalse();
        mail.passed();
        try (MailFixture up = new MailFixture(beans, company.workspace, MailCatcher.start())) {
            assertThat(up.deliver()).isPositive();
            assertThat(up.subjects(reviewer)).hasSize(1);
        }
        assertThat(troubles()).isEmpty();
    }

    @Test
    void aNodeThatDiesBetweenSendingAndWritingItDownSendsTheSameMailAgainAndNoOther() throws MessagingException {
        mail.deliverAndDie();
        assertThat(mail.states("asked")).contains("waiting");
        mail.passed();
        mail.deliver();
        mail.passed();
        assertThat(mail.deliver()).isZero();
        Set<String> different = new HashSet<>();
        for (MimeMessage one : mail.mails()) {
            different.add(one.getMessageID());
        }
        assertThat(mail.mails()).hasSize(mail.states("asked").size() + 1);
        assertThat(different).hasSize(mail.states("asked").size());
    }

    @Test
    void aServerThatTakesAMailAndIsGoneBeforeItSaysSoGetsItAgainUnderTheSameId() throws MessagingException {
        mail.catcher.cutAfterTaking(true);
        assertThat(mail.deliver()).isZero();
        mail.catcher.cutAfterTaking(false);
        mail.passed();
        try (MailFixture later = new MailFixture(beans, company.workspace, mail.catcher)) {
            later.deliver();
            List<MimeMessage> twice = later.mails(reviewer);
            assertThat(twice).hasSize(2);
            assertThat(twice.getFirst().getMessageID())
                    .isEqualTo(twice.getLast().getMessageID());
        }
    }

    @Test
    void anAddressThatIsNobodysIsGivenUpAtOnceAndSentAgainWhenAnAdministratorSaysSo() throws MessagingException {
        String address = mail.address(reviewer);
        mail.catcher.knowsNot(address::equals);
        mail.deliver();
        Undelivered trouble = troubles().getFirst();
        assertThat(trouble.next()).isEmpty();
        assertThat(trouble.problem())
                .startsWith(NotificationRefusal.ADDRESS_REFUSED.key())
                .contains("550 5.1.1");
        mail.catcher.knowsNot(any -> false);
        inTransaction(() -> {
            mail.desk.sendAgain(trouble.id());
            return trouble;
        });
        mail.deliver();
        assertThat(mail.subjects(reviewer)).hasSize(1);
        assertThat(troubles()).isEmpty();
        inTransaction(() -> {
            assertThatThrownBy(() -> mail.desk.sendAgain(trouble.id())).isInstanceOf(RefusedException.class);
            return trouble;
        });
    }

    @Test
    void oneThatIsRefusedKeepsNoOtherFromItsWay() {
        company.submitted("Lead scoring");
        String address = mail.address(reviewer);
        mail.catcher.knowsNot(address::equals);
        company.workspace.as(
                company.marketer, () -> beans.getBean(NotificationChoices.class).mine());
        mail.deliver();
        assertThat(mail.states("asked")).doesNotContain("waiting");
    }

    @Test
    void afterTenTriesItIsGivenUpVisibly() {
        mail.close();
        for (int tries = 0; tries < 10; tries++) {
            mail.passed();
            try (MailFixture again = new MailFixture(beans, company.workspace, mail.catcher)) {
                again.deliver();
            }
        }
        assertThat(troubles()).anySatisfy(trouble -> assertThat(trouble.next()).isEmpty());
    }

    @Test
    void whatWaitedThreeDaysForAServerIsGivenUpVisibly() {
        mail.daysPass(4);
        company.workspace.asJob(() -> {
            beans.getBean(Letters.class).tidy(true);
            return 1;
        });
        assertThat(troubles()).isNotEmpty().allSatisfy(trouble -> assertThat(trouble.problem())
                .isEqualTo(NotificationRefusal.TOO_LATE.key()));
    }

    @Test
    void aTestGoesToWhoeverAsksAtOnceAndSaysWhatTheServerSaid() throws MessagingException {
        company.workspace.as(administrator, () -> mail.desk.sendTest());
        assertThat(mail.subjects(administrator)).containsExactly("Mail from Remit arrives");
        mail.catcher.knowsNot(any -> true);
        company.workspace.as(administrator, () -> assertThatThrownBy(() -> mail.desk.sendTest())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.first().args().toString()).contains("550 5.1.1")));
        assertThat(company.acts(
                        new dev.remit.shared.SubjectRef(dev.remit.shared.SubjectKind.PERSON, administrator.value())))
                .containsOnlyOnce("notification.tested");
    }

    private List<Undelivered> troubles() {
        return inTransaction(() -> mail.desk.troubles(Optional.empty(), 50).items());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return company.workspace.as(
                administrator, () -> beans.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }
}
