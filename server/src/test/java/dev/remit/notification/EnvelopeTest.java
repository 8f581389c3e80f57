package dev.remit.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    @Property
    void whateverANameHoldsNoHeaderIsAddedAndNobodyElseIsWrittenTo(
            @ForAll("hostile") String subject, @ForAll("hostile") String name) throws Exception {
        MimeMessage arrived = arrived(subject, name);
        assertThat(Collections.list(arrived.getAllHeaders()))
                .extracting(Header::getName)
                .containsExactlyInAnyOrder(
                        "From",
                        "Date",
                        "Auto-Submitted",
                        "To",
                        "Subject",
                        "Message-ID",
                        "MIME-Version",
                        "Content-Type");
        assertThat(arrived.getAllRecipients()).singleElement().satisfies(to -> assertThat(to.toString())
                .contains("lena@example.test"));
        assertThat(arrived.getContent().getClass().getSimpleName()).isEqualTo("MimeMultipart");
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\r\n",
                "\n",
                "\r",
                "Bcc: all@example.test",
                "\u2028",
                "\u0000",
                "\"",
                "<x@y>",
                ",",
                ";",
                "é",
                "=?utf-8?q?=0d=0a?=",
                " ",
                "a");
        return pieces.list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Test
    void itIsTheSameMailToAMailClientAtEveryTry() throws Exception {
        assertThat(arrived("A", "B").getMessageID()).isEqualTo("<1@example.test>");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> new Envelope(SESSION, "<1@example.test>").to("Lena", "lena@example.test\r\nBcc: b@c"))
                .isInstanceOf(AddressException.class);
    }

    private static MimeMessage arrived(String subject, String name) throws Exception {
        Envelope sent = new Envelope(SESSION, "<1@example.test>")
                .from("Remit", "remit@example.test", Instant.EPOCH)
                .to(name, "lena@example.test")
                .saying(subject, "text", "<p>text</p>");
        ByteArrayOutputStream travelled = new ByteArrayOutputStream();
        sent.writeTo(travelled);
        return new MimeMessage(SESSION, new ByteArrayInputStream(travelled.toByteArray()));
    }
}
