package dev.remit.control.library;

import dev.remit.inventory.Lane;
import java.util.List;
import java.util.Map;

/**
 * Something to be seen to.
 *
 * @param key stable and short, for example {@code TR-01}
 * @param text what is done, in plain language
 * @param lane from which lane on the evidence has to be there
 * @param where where it applies, in words
 * @param when the same as a CEL expression over the facts of a use case
 * @param source the standard, law or rule it comes from
 * @param maps the numbers of the parts it answers, by the framework's key
 */
public record Control(
        String key,
        Area area,
        String title,
        String text,
        Lane lane,
        String where,
        String when,
        EvidenceAsked evidence,
        String source,
        Map<String, List<String>> maps) {

    public Control {
        maps = Map.copyOf(maps);
    }

    /** Whether it answers this part of this framework. */
    public boolean answers(String framework, String ref) {
        return maps.getOrDefault(framework, List.of()).contains(ref);
    }
}
