package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.remit.testing.MailCatcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reviewer learns by mail what waits, and goes there by its link. */
class MailJourney extends Journey {

    private static final Pattern DECISION = Pattern.compile("https?://[^/]+/(decisions/[0-9a-f-]{36})");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void whatWaitsForAReviewerIsMailedAndTheLinkOpensTheDecision() {
        String name = "Summaries of audience letters";
        try (MailCatcher catcher = MailCatcher.start();
                Console console = Console.demo(
                        "mail",
                        Map.of(
                                "REMIT_MAIL_HOST", "localhost",
                                "REMIT_MAIL_PORT", String.valueOf(catcher.port()),
                                "REMIT_MAIL_TLS", "NONE",
                                "REMIT_MAIL_FROM", "remit@example.test",
                                "REMIT_URL", "http://remit.example.test"))) {
            Visitor jonas = visitor(console).signIn("Jonas Falk");
            Requests.submit(jonas, name, "Ines Calvert");
            String decision = decision(catcher, "Waits for your decision: " + name);

            Visitor ines = visitor(console).signIn("Ines Calvert").open(decision);
            ines.seeHeading(name);
            PlaywrightAssertions.assertThat(ines.button("Approve")).isVisible();
            ines.open("notifications").see("Decisions that wait for you").look("notifications");

            Visitor nadia = visitor(console).signIn("Nadia Okafor").open("settings/mail");
            nadia.see("Everything got through").look("mail");
            nadia.button("Send a test").click();
            nadia.see("The mail server took a test for your address.");
            assertThat(mails(catcher, "Mail from Remit arrives")).hasSize(1);
        }
    }

    private static String decision(MailCatcher catcher, String subject) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (mails(catcher, subject).isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        Matcher link = DECISION.matcher(String.join("\n", mails(catcher, subject)));
        assertThat(link.find()).as("a mail that says so, with a link").isTrue();
        return link.group(1);
    }

    private static List<String> mails(MailCatcher catcher, String subject) {
        return catcher.mails().stream()
                .map(MailCatcher.Caught::content)
                .filter(mail -> mail.replace("\r\n ", " ").contains("Subject: " + subject))
                .toList();
    }
}
