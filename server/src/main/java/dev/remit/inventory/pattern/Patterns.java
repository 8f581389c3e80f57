package dev.remit.inventory.pattern;

import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.questions.Questionnaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All versions of the patterns that ever came with Remit. New requests take the highest; each use case is held to its own. */
@Component
public class Patterns {

    private final NavigableMap<String, List<Pattern>> versions =
            new TreeMap<>(Comparator.comparingInt((String version) -> Integer.parseInt(version.substring(1))));

    @Autowired
    Patterns(Questionnaire questionnaire) {
        this(questionnaire, "classpath:inventory/patterns-v*.yaml");
    }

    /** From the files of this pattern. */
    Patterns(Questionnaire questionnaire, String location) {
        PatternReader reader = new PatternReader(questionnaire);
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
                PatternReader.Content content = reader.read(file.getContentAsString(StandardCharsets.UTF_8));
                if (!("patterns-" + content.version() + ".yaml").equals(file.getFilename())) {
                    throw new IllegalStateException(file + " says it is " + content.version());
                }
                versions.put(content.version(), content.patterns());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those in force, in order. */
    public List<Pattern> all() {
        return versions.lastEntry().getValue();
    }

    /** The one in force; refused if there is none of that key. */
    public Pattern get(String key) {
        return find(all(), key).orElseThrow(() -> InventoryRefusal.PATTERN_UNKNOWN.because(key));
    }

    /** As it was; empty if this Remit does not know it. */
    public Optional<Pattern> find(PatternRef ref) {
        return find(versions.getOrDefault(ref.version(), List.of()), ref.key());
    }

    private static Optional<Pattern> find(List<Pattern> among, String key) {
        return among.stream().filter(pattern -> pattern.key().equals(key)).findFirst();
    }
}
