package dev.remit.notification;

import dev.remit.notification.Letters.Letter;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Delivers a workspace's letters over one connection; each is written down as sent before the next is tried. */
@Component
class Postman {

    private static final int ROUND = 200;

    private final Letters letters;
    private final Smtp smtp;

    Postman(Letters letters, Smtp smtp) {
        this.letters = letters;
        this.smtp = smtp;
    }

    /** Delivers what is due; how many got through. Outside any transaction. */
    int deliver() {
        if (!smtp.ready()) {
            return 0;
        }
        Optional<Letter> first = letters.next();
        return first.isPresent() ? deliver(first.get()) : 0;
    }

    private int deliver(Letter first) {
        Letter letter = first;
        int through = 0;
        try (Smtp.Line line = smtp.open()) {
            for (int number = 1; ; number++) {
                through += delivered(line, letter) ? 1 : 0;
                Optional<Letter> next = number < ROUND ? letters.next() : Optional.empty();
                if (next.isEmpty()) {
                    return through;
                }
                letter = next.get();
            }
        } catch (MessagingException down) {
            letters.failed(letter, MailTrouble.of(down));
            smtp.rest();
            return through;
        }
    }

    /** False if the server did not take this one; thrown on if it takes none. */
    private boolean delivered(Smtp.Line line, Letter letter) throws MessagingException {
        try {
            line.send(letter);
        } catch (MessagingException failure) {
            MailTrouble trouble = MailTrouble.of(failure);
            if (trouble.server()) {
                throw failure;
            }
            letters.failed(letter, trouble);
            return false;
        }
        letters.sent(letter);
        return true;
    }
}
