package dev.remit.connector.wordpress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the reading of users is, with what was noticed on the way: a scan that goes on must not forget it.
 *
 * @param page to be read next
 * @param users read before it
 * @param total how many users there were; with another number the pages are others
 * @param unread how many of them keep their application passwords from us
 * @param refusal why, the first time; empty if none does
 * @param untranslated rights we have no words for
 */
record UserPosition(int page, long users, String total, long unread, String refusal, Set<String> untranslated) {

    static final UserPosition START = new UserPosition(1, 0, "", 0, "", Set.of());

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 6;
    private static final int LONGEST = 1_000;

    /** As a checkpoint; empty if that would be longer than one may be: then the scan begins anew. */
    Optional<String> text() {
        String text = String.join(
                SEPARATOR,
                String.valueOf(page),
                String.valueOf(users),
                total,
                String.valueOf(unread),
                refusal.replace(SEPARATOR, " "),
                String.join(",", untranslated));
        return Optional.of(text).filter(each -> each.length() <= LONGEST);
    }

    /** The position a checkpoint of this connector stands for; the start for any other text. */
    static UserPosition of(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != PARTS || !parts[0].matches("\\d{1,6}") || !(parts[1] + parts[3]).matches("\\d{2,18}")) {
            return START;
        }
        return new UserPosition(
                Integer.parseInt(parts[0]),
                Long.parseLong(parts[1]),
                parts[2],
                Long.parseLong(parts[3]),
                parts[4],
                parts[5].isEmpty() ? Set.of() : new TreeSet<>(List.of(parts[5].split(","))));
    }
}
