package dev.remit.connector.hubspot;

import dev.remit.plugin.Json;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Parts of HubSpot's JSON that are alike everywhere. */
final class Readings {

    private static final String VANISHED = "OBJECT_NOT_FOUND";

    private Readings() {}

    /**
     * What an answer to several ids at once lacks, as the rest of a sentence: HubSpot says 207, or 200, with errors beside the results.
     * What was deleted in the meantime is simply not there.
     */
    static Optional<String> lacking(Json answer) {
        Set<String> categories = new TreeSet<>();
        int failed = 0;
        for (Json error : list(answer.at("/errors"))) {
            String category = error.at("/category").text().orElse("unknown");
            if (!category.equals(VANISHED)) {
                categories.add(category);
                failed += Math.max(1, texts(error.at("/context/ids")).size());
            }
        }
        return failed == 0
                ? Optional.empty()
                : Optional.of(failed + " could not be read (" + String.join(", ", categories) + ").");
    }

    /** The elements, none if there is no list. */
    static List<Json> list(Json list) {
        return list.isPresent() ? list.items() : List.of();
    }

    static List<String> texts(Json list) {
        return list(list).stream().flatMap(each -> id(each).stream()).toList();
    }

    /** A text, or a number as text: HubSpot writes ids both ways. */
    static Optional<String> id(Json value) {
        return value.text().or(() -> value.integer().map(String::valueOf));
    }

    static Instant time(Json read, String pointer) {
        try {
            return Instant.parse(read.requiredText(pointer));
        } catch (DateTimeException notATime) {
            throw HubSpotAccount.malformed(read, "A time");
        }
    }

    /** The host of an address; nothing if it is computed when it is used. */
    static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost());
        } catch (IllegalArgumentException computed) {
            return Optional.empty();
        }
    }

    static String user(String id) {
        return "user:" + id;
    }

    static String app(String id) {
        return "app:" + id;
    }

    static String workflow(String id) {
        return "workflow:" + id;
    }
}
