package dev.remit.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** A mail as it travels. Whatever a name holds, it stays in its header: no control character gets that far. */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String id;

    /**
     * @param id what a mail client tells copies apart by; the same at every try
     */
    Envelope(Session session, String id) {
        super(session);
        this.id = id;
    }

    Envelope from(String name, String address, Instant at) throws MessagingException {
        setFrom(address(name, address));
        setSentDate(Date.from(at));
        setHeader("Auto-Submitted", "auto-generated");
        return this;
    }

    Envelope to(String name, String address) throws MessagingException {
        setRecipient(Message.RecipientType.TO, address(name, address));
        return this;
    }

    Envelope saying(String subject, String plain, String html) throws MessagingException {
        setSubject(oneLine(subject), UTF_8);
        MimeBodyPart text = new MimeBodyPart();
        text.setText(plain, UTF_8);
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        setContent(new MimeMultipart("alternative", text, rich));
        saveChanges();
        return this;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static InternetAddress address(String name, String address) throws MessagingException {
        InternetAddress checked = new InternetAddress(address, true);
        try {
            checked.setPersonal(oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException neverOfUtf8) {
            throw new IllegalStateException(neverOfUtf8);
        }
        return checked;
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }
}
