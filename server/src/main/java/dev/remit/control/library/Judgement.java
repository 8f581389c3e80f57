package dev.remit.control.library;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a control applies, and what makes it so.
 *
 * @param known the facts its rule names and their values, by path
 * @param missing paths of facts its rule names that nobody has answered; they matter only if there is a doubt
 */
public record Judgement(Control control, Verdict verdict, Map<String, Object> known, List<String> missing) {

    /** What a rule came to. */
    public enum Verdict {
        APPLIES,
        /** It depends on what nobody has answered; so it counts as applying. */
        DOUBT,
        DOES_NOT_APPLY
    }

    public Judgement {
        known = Collections.unmodifiableMap(new TreeMap<>(known));
        missing = List.copyOf(missing);
    }

    /** Whether evidence is asked for: what is in doubt counts as applying. */
    public boolean counts() {
        return verdict != Verdict.DOES_NOT_APPLY;
    }
}
