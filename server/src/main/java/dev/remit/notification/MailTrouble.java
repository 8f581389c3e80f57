package dev.remit.notification;

import dev.remit.shared.Problem;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a mail did not get through.
 *
 * @param problem in words for administrators, with what the server said
 * @param forGood whether trying again is of no use
 * @param server whether it is the server's, and so every other mail's as well
 */
record MailTrouble(Problem problem, boolean forGood, boolean server) {

    private static final int LONGEST = 300;
    private static final Pattern CODE = Pattern.compile("(?:^|\\D)([245])\\d\\d[ -]");

    static MailTrouble of(MessagingException failure) {
        return switch (failure) {
            case AuthenticationFailedException no ->
                new MailTrouble(Problem.of(NotificationRefusal.SIGN_IN_REFUSED, said(no)), false, true);
            case AddressException no ->
                new MailTrouble(Problem.of(NotificationRefusal.ADDRESS_REFUSED, said(no)), true, false);
            case SendFailedException no -> refused(no);
            default -> new MailTrouble(Problem.of(NotificationRefusal.UNREACHABLE, said(failure)), false, true);
        };
    }

    /** A 5 in front of the answer means never, a 4 means not now; of an address, or of this mail. */
    private static MailTrouble refused(SendFailedException failure) {
        MessagingException cause = deepest(failure);
        String said = said(cause);
        Matcher code = CODE.matcher(said);
        boolean forGood = code.find() && "5".equals(code.group(1));
        boolean address = cause != failure;
        return new MailTrouble(
                Problem.of(address ? NotificationRefusal.ADDRESS_REFUSED : NotificationRefusal.MAIL_REFUSED, said),
                forGood,
                false);
    }

    private static MessagingException deepest(MessagingException failure) {
        MessagingException cause = failure;
        while (cause.getNextException() instanceof MessagingException next) {
            cause = next;
        }
        return cause;
    }

    private static String said(MessagingException failure) {
        String text = String.valueOf(failure.getMessage())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
