package dev.remit.connector.n8n;

import dev.remit.plugin.Capability;
import dev.remit.plugin.ResourceKind;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the steps of n8n do, as {@link CustomerSteps}, {@link ContentSteps}, {@link DataSteps} and {@link Words} say. */
final class StepTable {

    /** The package of n8n's own integrations, which the files leave out. */
    static final String BASE = "n8n-nodes-base.";

    private static final String NONE = "-";
    private static final String ANY = "*";

    /**
     * One line about a node.
     *
     * @param operation what it does if the step names none; empty if it has no operations
     * @param exceptions what operations do, where {@code *} stands for all
     */
    record Line(
            String node,
            String host,
            String resource,
            ResourceKind kind,
            Optional<String> operation,
            Map<String, Set<Capability>> exceptions) {

        private static Line of(String[] words) {
            return new Line(
                    words[0].startsWith("@") || words[0].startsWith(BASE) ? words[0] : BASE + words[0],
                    words[1],
                    words[2],
                    ResourceKind.valueOf(words[3]),
                    Optional.of(words[4]).filter(operation -> !operation.equals(NONE)),
                    meanings(words, 5));
        }

        /** The name of the objects. */
        String object() {
            return isForAny() ? resource.substring(1) : resource;
        }

        /** Where it acts; empty in n8n itself. */
        Optional<String> system() {
            return switch (host) {
                case NONE -> Optional.empty();
                case "?" -> Optional.of(shortName(node));
                default -> Optional.of(host);
            };
        }

        private boolean isForAny() {
            return resource.startsWith(ANY);
        }
    }

    /** One line about an address. */
    record Address(
            Pattern host, String path, String object, ResourceKind kind, Map<String, Set<Capability>> exceptions) {

        private static Address of(String[] words) {
            String host = Arrays.stream(words[0].split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[a-z0-9.-]+"));
            return new Address(
                    Pattern.compile(host), words[1], words[2], ResourceKind.valueOf(words[3]), meanings(words, 4));
        }
    }

    private final Map<String, List<Line>> steps;
    private final List<Address> addresses;
    private final Map<String, Set<Capability>> operations = new HashMap<>();

    StepTable() {
        steps = Stream.of(CustomerSteps.LINES, ContentSteps.LINES, DataSteps.LINES)
                .flatMap(lines -> read(lines, Line::of))
                .collect(Collectors.groupingBy(Line::node));
        addresses = read(Words.ADDRESSES, Address::of).toList();
        read(Words.OPERATIONS, Function.identity()).forEach(words -> Arrays.stream(words, 1, words.length)
                .forEach(operation -> operations.put(operation, capabilities(words[0]))));
    }

    List<Line> lines() {
        return steps.values().stream().flatMap(List::stream).toList();
    }

    /** Whether there is anything about this type of node. */
    boolean knows(String node) {
        return steps.containsKey(node);
    }

    /**
     * What a node works on.
     *
     * @param version the whole part of the node's version
     * @param resource as the step names it; empty: what the node means without
     */
    Optional<Line> line(String node, long version, Optional<String> resource) {
        List<Line> all = steps.getOrDefault(node, List.of());
        if (resource.isEmpty()) {
            return Stream.concat(steps.getOrDefault(node + "@" + version, List.of()).stream(), all.stream())
                    .findFirst();
        }
        return all.stream()
                .filter(line -> line.resource().equals(resource.get()))
                .findFirst()
                .or(() -> all.stream().filter(Line::isForAny).findFirst());
    }

    /** What an operation does; empty if nobody wrote it down. */
    Set<Capability> capabilities(Line line, String operation) {
        Map<String, Set<Capability>> exceptions = line.exceptions();
        return exceptions.getOrDefault(
                operation, exceptions.getOrDefault(ANY, operations.getOrDefault(operation, Set.of())));
    }

    /** What an address is known to be. */
    Optional<Address> address(URI address) {
        String path = Optional.ofNullable(address.getPath())
                .filter(each -> !each.isEmpty())
                .orElse("/");
        return addresses.stream()
                .filter(each -> each.host().matcher(address.getHost()).matches() && path.startsWith(each.path()))
                .findFirst();
    }

    /** What a request does, by its method; a POST to an address nobody knows may do anything, so it counts as setting something off. */
    static Set<Capability> capabilities(Optional<Address> address, String method) {
        Map<String, Set<Capability>> exceptions =
                address.map(Address::exceptions).orElse(Map.of());
        return exceptions.getOrDefault(
                method,
                exceptions.getOrDefault(
                        ANY,
                        switch (method) {
                            case "GET", "HEAD", "OPTIONS" -> Set.of(Capability.SEE);
                            case "PUT", "PATCH", "DELETE" -> Set.of(Capability.CHANGE);
                            default -> Set.of(address.isPresent() ? Capability.CHANGE : Capability.TRIGGER);
                        }));
    }

    /** {@code n8n-nodes-base.hubspot} is {@code hubspot}. */
    static String shortName(String node) {
        return node.substring(node.lastIndexOf('.') + 1);
    }

    private static Map<String, Set<Capability>> meanings(String[] words, int from) {
        return Arrays.stream(words, from, words.length)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> capabilities(pair[1])));
    }

    private static Set<Capability> capabilities(String joined) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        Arrays.stream(joined.split("\\+", -1)).map(Capability::valueOf).forEach(capabilities::add);
        return Collections.unmodifiableSet(capabilities);
    }

    private static <T> Stream<T> read(String lines, Function<String[], T> made) {
        return lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> made.apply(line.split("\\s+")));
    }
}
