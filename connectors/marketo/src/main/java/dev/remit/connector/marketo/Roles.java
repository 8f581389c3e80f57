package dev.remit.connector.marketo;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The roles of one user by workspace. Marketo tells nobody what a role allows; what its name says is said to be no more than that, and a
 * name without a verb says nothing.
 */
final class Roles {

    /** The role of this name in this workspace. */
    record Held(String role, String workspace) {

        @Override
        public String toString() {
            return role + " in " + workspace;
        }
    }

    private static final Map<Capability, Pattern> VERBS = Map.of(
            Capability.SEE,
            Pattern.compile(
                    ".*\\b(read|reader|view|viewer|export|sync|full|admin|standard user|marketing user|analytics user)\\b.*"),
            Capability.CHANGE,
            Pattern.compile(
                    ".*\\b(write|writer|read-write|edit|editor|update|import|enrich|enrichment|sync|full|admin|standard user"
                            + "|marketing user)\\b.*"),
            Capability.TRIGGER,
            Pattern.compile(".*\\b(execute|trigger|send|campaigns?|full|admin|standard user|marketing user)\\b.*"));

    private Roles() {}

    static Stream<Grant> grants(String user, Set<Held> roles, Evidence evidence) {
        Map<Capability, Set<String>> by = new EnumMap<>(Capability.class);
        for (Held held : roles) {
            String name = held.role().toLowerCase(Locale.ROOT);
            VERBS.forEach((capability, words) -> {
                if (words.matcher(name).matches()) {
                    by.computeIfAbsent(capability, none -> new TreeSet<>()).add("by the name of the role " + held);
                }
            });
        }
        return by.entrySet().stream().map(each -> grant(user, each.getKey(), each.getValue(), evidence));
    }

    private static Grant grant(String user, Capability capability, Set<String> rights, Evidence evidence) {
        boolean campaigns = capability == Capability.TRIGGER;
        return Grant.of(
                        user,
                        capability,
                        campaigns ? ResourceKind.CAMPAIGN : ResourceKind.LEAD,
                        campaigns ? "smart campaigns" : "people",
                        Basis.INFERRED,
                        evidence)
                .withReach(Grant.Reach.WORKSPACE)
                .withSensitivity(campaigns ? Grant.Sensitivity.INTERNAL : Grant.Sensitivity.PERSONAL)
                .withMode(Grant.Mode.APPLICATION)
                .through(rights);
    }

    /** Names by ids, for the lists of roles and workspaces. */
    static final class Names {

        private final Map<String, String> names = new HashMap<>();

        void learn(String id, String name) {
            names.put(id, name);
        }

        String of(String id, Optional<String> said) {
            return said.or(() -> Optional.ofNullable(names.get(id))).orElse(id);
        }
    }
}
