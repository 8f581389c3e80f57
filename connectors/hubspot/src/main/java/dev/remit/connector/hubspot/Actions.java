package dev.remit.connector.hubspot;

import static java.util.Map.entry;

import dev.remit.plugin.Capability;
import dev.remit.plugin.Json;
import dev.remit.plugin.ResourceKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What HubSpot's own steps of workflows do, by their type. One that nobody wrote down sets something off, under its own name. Custom
 * code is not understood, only looked through for addresses and packages.
 */
final class Actions {

    /**
     * What a step does.
     *
     * @param type the kind of record, if it is one whose properties are read
     * @param fields the properties it sets
     */
    record Effect(Capability can, ResourceKind kind, String resource, Optional<ObjectType> type, List<String> fields) {

        private static Effect of(Capability can, ResourceKind kind, String resource) {
            return new Effect(can, kind, resource, Optional.empty(), List.of());
        }
    }

    /** Waiting and going elsewhere in the workflow. */
    private static final Set<String> NOTHING = Set.of("0-1", "0-2", "0-29", "0-35");

    private static final Map<String, Effect> KNOWN = Map.ofEntries(
            entry("0-3", Effect.of(Capability.CHANGE, ResourceKind.EVENT, "tasks")),
            entry("0-4", Effect.of(Capability.TRIGGER, ResourceKind.MESSAGE, "marketing e-mails")),
            entry("0-8", Effect.of(Capability.TRIGGER, ResourceKind.MESSAGE, "e-mails to users")),
            entry("0-9", Effect.of(Capability.TRIGGER, ResourceKind.MESSAGE, "notifications to users")),
            entry("0-13", Effect.of(Capability.CHANGE, ResourceKind.SEGMENT, "lists")),
            entry("0-63809083", Effect.of(Capability.CHANGE, ResourceKind.SEGMENT, "lists")),
            entry("0-63863438", Effect.of(Capability.CHANGE, ResourceKind.SEGMENT, "lists")));

    private static final Pattern ADDRESS = Pattern.compile("https?://([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");
    private static final Pattern PACKAGE =
            Pattern.compile("(?m)(?:require\\(\\s*|\\bfrom\\s+)['\"]([^'\"./][^'\"]*)['\"]"
                    + "|^\\s*from\\s+(\\w+)[\\w.]*\\s+import\\b|^\\s*import\\s+(\\w+)[\\w.]*\\s*(?:as\\s+\\w+\\s*)?$");

    private Actions() {}

    /** What this step does to records of the workflow's own kind, or of another. */
    static Optional<Effect> effect(Json action, String objectTypeId) {
        String id = action.at("/actionTypeId").text().orElse("unknown");
        if (NOTHING.contains(id)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (id) {
                    case "0-5" -> records(objectTypeId, name(action, "/fields/property_name"));
                    case "0-11" -> records(objectTypeId, name(action, "/fields/target_property"));
                    case "0-14" -> created(action);
                    default ->
                        Optional.ofNullable(KNOWN.get(id))
                                .orElseGet(() -> id.startsWith("0-")
                                        ? Effect.of(Capability.TRIGGER, ResourceKind.OTHER, "action " + id)
                                        : Effect.of(Capability.TRIGGER, ResourceKind.INTEGRATION, "app action " + id));
                });
    }

    private static Effect created(Json action) {
        List<String> fields = Readings.list(action.at("/fields/properties")).stream()
                .flatMap(property -> property.at("/targetProperty").text().stream())
                .toList();
        return records(action.at("/fields/object_type_id").text().orElse("unknown"), fields);
    }

    private static List<String> name(Json action, String pointer) {
        return action.at(pointer).text().stream().toList();
    }

    private static Effect records(String objectTypeId, List<String> fields) {
        Optional<ObjectType> type = ObjectType.withId(objectTypeId);
        return new Effect(
                Capability.CHANGE,
                type.map(ObjectType::kind).orElse(ResourceKind.OTHER),
                resource(objectTypeId),
                type,
                fields);
    }

    /** HubSpot's name of a kind of record, its id if it is none of those we read. */
    static String resource(String objectTypeId) {
        return ObjectType.withId(objectTypeId).map(ObjectType::path).orElse("object " + objectTypeId);
    }

    /** The hosts in the addresses that custom code holds. */
    static Stream<String> hosts(String code) {
        return ADDRESS.matcher(code).results().map(each -> each.group(1).toLowerCase(Locale.ROOT));
    }

    /** The packages that custom code loads. */
    static Stream<String> packages(String code) {
        return PACKAGE.matcher(code)
                .results()
                .flatMap(each -> Stream.of(1, 2, 3).map(each::group).filter(Objects::nonNull))
                .distinct();
    }
}
