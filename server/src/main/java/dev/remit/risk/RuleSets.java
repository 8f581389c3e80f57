package dev.remit.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All versions of the rules that ever came with Remit; the highest is in force. */
@Component
class RuleSets {

    static final String SHIPPED = "classpath:risk/rules-v*.yaml";

    private final NavigableMap<String, RuleSet> versions =
            new TreeMap<>(Comparator.comparingInt((String version) -> Integer.parseInt(version.substring(1))));

    RuleSets() {
        this(SHIPPED);
    }

    /** From files of these patterns. */
    RuleSets(String... locations) {
        try {
            for (String location : locations) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(location)) {
                    RuleSet rules = RuleSetReader.read(file.getContentAsString(StandardCharsets.UTF_8));
                    if (!("rules-" + rules.version() + ".yaml").equals(file.getFilename())) {
                        throw new IllegalStateException(file + " says it is " + rules.version());
                    }
                    versions.put(rules.version(), rules);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("there are no risk rules");
        }
    }

    RuleSet current() {
        return versions.lastEntry().getValue();
    }

    RuleSet version(String version) {
        return Optional.ofNullable(versions.get(version))
                .orElseThrow(() -> new IllegalArgumentException("no rule set " + version));
    }
}
