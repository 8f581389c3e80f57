package dev.remit.notification;

import java.util.UUID;

/**
 * What a mail says: a sentence, the name of the thing, and where it is. Nothing else of the thing leaves the console.
 *
 * @param kind its key
 * @param sentence which of the kind's sentences, for example {@code asked}
 * @param title the thing's name
 * @param path the page about it, without a leading slash
 * @param about what happened or waits; the kind knows by it whether it still does
 */
public record News(String kind, String sentence, String title, String path, UUID about) {

    private static final int LONGEST_TITLE = 200;

    public News {
        if (title.length() > LONGEST_TITLE) {
            boolean half = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 2));
            title = title.substring(0, half ? LONGEST_TITLE - 2 : LONGEST_TITLE - 1) + "…";
        }
    }
}
