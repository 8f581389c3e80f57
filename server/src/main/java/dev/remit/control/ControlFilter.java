package dev.remit.control;

import dev.remit.control.library.Area;
import dev.remit.control.library.Control;
import dev.remit.shared.Folded;
import java.util.Optional;
import java.util.Set;

/**
 * Which controls to show.
 *
 * @param text words of its key, title or text; blank for all
 * @param framework answers a part of it
 * @param ref answers this part of that framework
 * @param status some use case stands so
 * @param origin where it comes from
 */
public record ControlFilter(
        String text,
        Optional<Area> area,
        Optional<String> framework,
        Optional<String> ref,
        Optional<ControlStatus> status,
        Optional<ControlOrigin> origin) {

    public static ControlFilter all() {
        return new ControlFilter(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean lets(ControlEntry entry) {
        Control control = entry.control();
        return has(control)
                && area.map(control.area()::equals).orElse(true)
                && framework.map(key -> answers(control, key)).orElse(true)
                && origin.map(entry.origin()::equals).orElse(true)
                && status.map(wanted -> entry.counts().of(wanted) > 0).orElse(true);
    }

    private boolean answers(Control control, String key) {
        return ref.map(part -> control.answers(key, part)).orElse(control.maps().containsKey(key));
    }

    private boolean has(Control control) {
        Set<String> words = Folded.words(control.key(), control.title(), control.text());
        return Folded.words(text).stream().allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
    }
}
