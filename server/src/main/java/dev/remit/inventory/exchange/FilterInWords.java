package dev.remit.inventory.exchange;

import dev.remit.inventory.register.RegisterFilter;
import dev.remit.risk.Coded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a list was filtered by, for files and evidence. */
final class FilterInWords {

    private FilterInWords() {}

    /** Blank if it was not filtered. */
    static String of(RegisterFilter filter) {
        List<String> parts = new ArrayList<>();
        if (!filter.text().isBlank()) {
            parts.add("words: " + filter.text().strip());
        }
        among("tier", filter.tiers(), parts);
        among("lane", filter.lanes(), parts);
        among("state", filter.states(), parts);
        among("function", filter.functions(), parts);
        if (!filter.patterns().isEmpty()) {
            parts.add("pattern: " + filter.patterns().stream().sorted().collect(Collectors.joining(" or ")));
        }
        filter.tool().ifPresent(tool -> parts.add("tool: " + tool));
        filter.people().accountable().ifPresent(person -> parts.add("accountable: " + person.value()));
        filter.people().carrier().ifPresent(person -> parts.add("carried by: " + person.value()));
        if (filter.people().nobodyAccountable()) {
            parts.add("nobody accountable");
        }
        filter.when().seenSince().ifPresent(since -> parts.add("seen by a scan since " + since));
        filter.when().noEvidenceSince().ifPresent(since -> parts.add("no evidence since " + since));
        filter.when().reviewDueBy().ifPresent(day -> parts.add("review due by " + day));
        return String.join(", ", parts);
    }

    private static void among(String what, Collection<? extends Coded> values, List<String> parts) {
        if (!values.isEmpty()) {
            parts.add(what + ": " + values.stream().map(Coded::code).sorted().collect(Collectors.joining(" or ")));
        }
    }
}
