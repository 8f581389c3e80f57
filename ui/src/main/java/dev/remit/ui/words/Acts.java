package dev.remit.ui.words;

import dev.remit.evidence.Act;

/** What somebody did, in words, with the version of the thing it was done on. An act nobody has words for is written as it is called. */
public final class Acts {

    private Acts() {}

    /** Behind the name of who did it: "proposed the policy · version 2". */
    public static String after(Act act) {
        String words = words(act.name());
        return act.version()
                .map(version -> Words.text("acts.on-version", words, version))
                .orElse(words);
    }

    /** Where no name stands before it. */
    public static String alone(Act act) {
        return Words.capital(after(act));
    }

    /** As {@link #alone(Act)}, of all acts of this name. */
    public static String alone(String name) {
        return Words.capital(words(name));
    }

    private static String words(String name) {
        return Words.find("act." + name).orElseGet(() -> name.replace('.', ' ').replace('-', ' '));
    }
}
