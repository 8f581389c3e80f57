package dev.remit.control.own;

import dev.remit.control.library.Area;
import dev.remit.control.library.EvidenceAsked;
import dev.remit.inventory.Lane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A control as somebody writes it.
 *
 * @param text what is done
 * @param lane from which lane on the evidence has to be there
 * @param where where it applies, in words
 * @param when the same as an expression over the facts of a use case
 * @param shows what evidence has to show
 * @param months for how long it shows it
 * @param source where it comes from; may be blank
 * @param maps the numbers of the parts it answers, by the framework's key
 */
public record OwnControlDraft(
        String key,
        Optional<Area> area,
        String title,
        String text,
        Optional<Lane> lane,
        String where,
        String when,
        Optional<EvidenceAsked.Kind> kind,
        String shows,
        Optional<Integer> months,
        String source,
        Map<String, List<String>> maps) {

    public OwnControlDraft {
        key = key.strip();
        title = title.strip();
        text = text.strip();
        where = where.strip();
        when = when.strip();
        shows = shows.strip();
        source = source.strip();
        maps = maps.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().sorted().toList()));
    }
}
