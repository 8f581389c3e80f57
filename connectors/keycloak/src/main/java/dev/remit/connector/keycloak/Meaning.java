package dev.remit.connector.keycloak;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the name of a role or scope says that another application defines; only that application knows what it really allows.
 *
 * @param capabilities what its verbs say; empty if it has none
 * @param kind what its noun says
 * @param noun the rest of the name
 */
record Meaning(Set<Capability> capabilities, ResourceKind kind, String noun) {

    private static final Map<Capability, Set<String>> VERBS = Map.of(
            Capability.SEE,
                    Set.of("read", "reader", "view", "viewer", "list", "get", "query", "search", "see", "lookup"),
            Capability.STORE, Set.of("export", "download", "sync", "backup"),
            Capability.CHANGE,
                    Set.of(
                            "write",
                            "writer",
                            "edit",
                            "editor",
                            "create",
                            "update",
                            "delete",
                            "manage",
                            "manager",
                            "admin",
                            "modify",
                            "change",
                            "publish",
                            "publisher",
                            "import",
                            "upload"),
            Capability.TRIGGER,
                    Set.of(
                            "send",
                            "sender",
                            "execute",
                            "run",
                            "trigger",
                            "publish",
                            "publisher",
                            "call",
                            "launch",
                            "start"));

    private static final Map<String, ResourceKind> NOUNS = Stream.of(
                    nouns(ResourceKind.CONTACT, "contact", "customer", "subscriber", "person", "people", "profile"),
                    nouns(ResourceKind.LEAD, "lead"),
                    nouns(ResourceKind.ACCOUNT, "account", "company", "companies", "organization"),
                    nouns(ResourceKind.CONTENT, "content", "post", "page", "article", "entry", "entries"),
                    nouns(ResourceKind.MEDIA, "media", "asset", "image", "video"),
                    nouns(ResourceKind.CAMPAIGN, "campaign", "journey"),
                    nouns(ResourceKind.SEGMENT, "segment", "audience", "score"),
                    nouns(ResourceKind.CONSENT, "consent", "preference"),
                    nouns(ResourceKind.MESSAGE, "message", "mail", "email", "sms", "newsletter"),
                    nouns(ResourceKind.TICKET, "ticket", "conversation"),
                    nouns(ResourceKind.ORDER, "order", "product", "price"),
                    nouns(ResourceKind.EVENT, "event", "analytics", "report"),
                    nouns(ResourceKind.FILE, "file", "document"),
                    nouns(ResourceKind.USER, "user"))
            .flatMap(words -> words)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<ResourceKind> ABOUT_PEOPLE = EnumSet.of(
            ResourceKind.CONTACT,
            ResourceKind.LEAD,
            ResourceKind.CONSENT,
            ResourceKind.MESSAGE,
            ResourceKind.TICKET,
            ResourceKind.USER,
            ResourceKind.SEGMENT);

    static Meaning of(String name) {
        List<String> words = Arrays.stream(
                        name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").split("[^\\p{L}\\p{N}]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        VERBS.forEach((capability, verbs) -> {
            if (words.stream().anyMatch(verbs::contains)) {
                capabilities.add(capability);
            }
        });
        String noun = words.stream()
                .filter(word -> VERBS.values().stream().noneMatch(verbs -> verbs.contains(word)))
                .collect(Collectors.joining(" "));
        return new Meaning(capabilities, kind(noun), noun);
    }

    /** What it says as grants, each resting on no more than its words. */
    Stream<Grant> grants(String principal, String right, String app, Evidence evidence, Basis basis) {
        String where = app.isEmpty() ? "" : (noun.isEmpty() ? "" : " in ") + app;
        Grant.Sensitivity sensitivity =
                ABOUT_PEOPLE.contains(kind) ? Grant.Sensitivity.PERSONAL : Grant.Sensitivity.UNKNOWN;
        String resource = (noun + where).isEmpty() ? right : noun + where;
        return capabilities.stream().map(capability -> Grant.of(principal, capability, kind, resource, basis, evidence)
                .withSensitivity(sensitivity)
                .through(Set.of(right)));
    }

    private static ResourceKind kind(String noun) {
        return Arrays.stream(noun.split(" ", -1))
                .flatMap(word -> Stream.of(word, word.endsWith("s") ? word.substring(0, word.length() - 1) : word))
                .flatMap(word -> Stream.ofNullable(NOUNS.get(word)))
                .findFirst()
                .orElse(ResourceKind.OTHER);
    }

    private static Stream<Map.Entry<String, ResourceKind>> nouns(ResourceKind kind, String... words) {
        return Arrays.stream(words).map(word -> Map.entry(word, kind));
    }
}
