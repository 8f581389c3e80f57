package dev.remit.plugin;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of the released surface, and the version it needs: the next major one if a connector that was built against the released
 * surface may not work any more, the next minor one if a new connector may not work with the released surface.
 *
 * @param removed types and members which are not there any more, or not as they were
 * @param added types and members which are new
 */
record SurfaceChange(Set<String> removed, Set<String> added) {

    /** Interfaces which connectors implement: a new method without a body breaks every one of them. */
    private static final Set<String> IMPLEMENTED_BY_CONNECTORS = Set.of("Connector", "ConnectorFactory");

    /** How far the surface is. */
    record Version(int major, int minor) implements Comparable<Version> {

        static Version of(String text) {
            String[] parts = text.strip().split("\\.", 2);
            return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public int compareTo(Version other) {
            return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    static SurfaceChange between(String released, String now) {
        Set<String> before = entries(released);
        Set<String> after = entries(now);
        return new SurfaceChange(without(before, after), without(after, before));
    }

    /** The lowest version that says what happened. */
    Version needed(Version released) {
        boolean breaks = !removed.isEmpty() || duties().findAny().isPresent();
        if (breaks) {
            return new Version(released.major() + 1, 0);
        }
        return added.isEmpty() ? released : new Version(released.major(), released.minor() + 1);
    }

    String reason() {
        return Stream.of(
                        removed.stream().map(each -> "removed or changed: " + each),
                        duties().map(each -> "every connector would have to implement: " + each),
                        added.stream().map(each -> "added: " + each))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> duties() {
        return added.stream()
                .filter(each -> each.contains(" abstract "))
                .filter(each -> IMPLEMENTED_BY_CONNECTORS.stream()
                        .anyMatch(type -> each.startsWith("interface dev.remit.plugin." + type + " ")
                                || each.startsWith("interface dev.remit.plugin." + type + ",")));
    }

    /** Each member with the type it belongs to. */
    private static Set<String> entries(String surface) {
        Set<String> entries = new TreeSet<>();
        String type = "";
        for (String line : new ArrayList<>(surface.lines().toList())) {
            if (line.startsWith(" ")) {
                entries.add(type + ", " + line.strip());
            } else {
                type = line.strip();
                entries.add(type);
            }
        }
        return entries;
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
