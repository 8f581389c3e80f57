package dev.remit.scan.asset;

import dev.remit.shared.Folded;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of an asset's name by which an object in a system may be known for it: "Newsletter contacts" for {@code contact}. */
final class AssetWords {

    private static final int SHORTEST = 4;

    private AssetWords() {}

    static Set<String> of(String name) {
        return Folded.topics(name).stream().map(AssetWords::singular).collect(Collectors.toSet());
    }

    /** What a word in the plural and in the singular have in common. */
    private static String singular(String word) {
        if (word.length() <= SHORTEST) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - "ies".length());
        }
        return word.endsWith("s") || word.endsWith("y") ? word.substring(0, word.length() - 1) : word;
    }
}
