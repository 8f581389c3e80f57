package dev.remit.connector.directus;

import static dev.remit.plugin.Capability.CHANGE;
import static dev.remit.plugin.Capability.SEE;
import static dev.remit.plugin.Capability.STORE;
import static dev.remit.plugin.Capability.TRIGGER;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.ResourceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Policies and their permissions as grants. A permission says what Directus really allows, so all of them are effective. */
final class Rights {

    /** What it is about when its noun says so; everything else that is made in a project is content. */
    private static final Map<String, ResourceKind> NOUNS = Map.ofEntries(
            Map.entry("contact", ResourceKind.CONTACT),
            Map.entry("customer", ResourceKind.CONTACT),
            Map.entry("subscriber", ResourceKind.CONTACT),
            Map.entry("member", ResourceKind.CONTACT),
            Map.entry("lead", ResourceKind.LEAD),
            Map.entry("order", ResourceKind.ORDER),
            Map.entry("product", ResourceKind.ORDER),
            Map.entry("campaign", ResourceKind.CAMPAIGN),
            Map.entry("newsletter", ResourceKind.CAMPAIGN),
            Map.entry("message", ResourceKind.MESSAGE),
            Map.entry("form", ResourceKind.FORM),
            Map.entry("submission", ResourceKind.FORM),
            Map.entry("comment", ResourceKind.COMMENT),
            Map.entry("prompt", ResourceKind.PROMPT));

    private static final Map<String, ResourceKind> SYSTEM = Map.ofEntries(
            Map.entry("directus_users", ResourceKind.USER),
            Map.entry("directus_roles", ResourceKind.ROLE),
            Map.entry("directus_policies", ResourceKind.ROLE),
            Map.entry("directus_permissions", ResourceKind.ROLE),
            Map.entry("directus_access", ResourceKind.ROLE),
            Map.entry("directus_files", ResourceKind.MEDIA),
            Map.entry("directus_folders", ResourceKind.MEDIA),
            Map.entry("directus_settings", ResourceKind.SETTING),
            Map.entry("directus_presets", ResourceKind.SETTING),
            Map.entry("directus_flows", ResourceKind.WORKFLOW),
            Map.entry("directus_operations", ResourceKind.WORKFLOW),
            Map.entry("directus_activity", ResourceKind.AUDIT_LOG),
            Map.entry("directus_revisions", ResourceKind.AUDIT_LOG),
            Map.entry("directus_collections", ResourceKind.SCHEMA),
            Map.entry("directus_fields", ResourceKind.SCHEMA),
            Map.entry("directus_relations", ResourceKind.SCHEMA),
            Map.entry("directus_comments", ResourceKind.COMMENT),
            Map.entry("directus_notifications", ResourceKind.MESSAGE),
            Map.entry("directus_shares", ResourceKind.CREDENTIAL),
            Map.entry("directus_extensions", ResourceKind.INTEGRATION),
            Map.entry("directus_translations", ResourceKind.CONTENT),
            Map.entry("directus_versions", ResourceKind.CONTENT));

    private static final Set<ResourceKind> ABOUT_PEOPLE = EnumSet.of(
            ResourceKind.USER,
            ResourceKind.CONTACT,
            ResourceKind.LEAD,
            ResourceKind.FORM,
            ResourceKind.MESSAGE,
            ResourceKind.AUDIT_LOG);

    private Rights() {}

    /**
     * What is kept of a permission until it is known who holds its policy.
     *
     * @param fields the single ones; {@code *}: all
     */
    record Permission(String action, String collection, Set<String> fields, Grant.Reach reach, Evidence evidence) {

        static Permission of(Json read) {
            return new Permission(
                    read.requiredText("/action"),
                    read.requiredText("/collection"),
                    Rights.fields(read),
                    Rights.reach(read),
                    read.evidence());
        }
    }

    /** What a permission allows; nothing when it names no field. */
    static Stream<Grant> of(String principal, Grant.Mode mode, Policies.Policy policy, Permission permission) {
        String action = permission.action();
        Set<String> fields = permission.fields();
        boolean whole = fields.contains("*") || action.equals("delete") || action.equals("share");
        if (!whole && fields.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(grant(
                        principal,
                        capability(action),
                        permission.collection(),
                        permission.reach(),
                        policy,
                        permission.evidence())
                .withMode(mode)
                .onFields(whole ? Set.of() : fields)
                .through(Set.of(policy.words() + ": " + action)));
    }

    /** What follows for a policy from being an administrator's, or from letting people into the app. */
    static Stream<Grant> built(String principal, Grant.Mode mode, Policies.Policy policy) {
        Evidence evidence = policy.evidence();
        Stream<Grant> grants = policy.admin()
                ? Stream.concat(
                        Stream.of(SEE, STORE, CHANGE)
                                .map(each -> grant(
                                        principal, each, "all collections", Grant.Reach.TENANT, policy, evidence)),
                        Stream.of(
                                        "directus_users",
                                        "directus_roles",
                                        "directus_settings",
                                        "directus_flows",
                                        "directus_extensions")
                                .flatMap(each -> Stream.of(SEE, CHANGE)
                                        .map(can -> grant(principal, can, each, Grant.Reach.TENANT, policy, evidence))))
                : Stream.empty();
        Stream<Grant> triggers = policy.admin()
                ? Stream.of(grant(principal, TRIGGER, "directus_flows", Grant.Reach.TENANT, policy, evidence))
                : Stream.empty();
        Stream<Grant> app = policy.app() && !policy.admin()
                ? Stream.of(
                        grant(principal, SEE, "directus_collections", Grant.Reach.WORKSPACE, policy, evidence),
                        grant(principal, SEE, "directus_fields", Grant.Reach.WORKSPACE, policy, evidence),
                        grant(principal, SEE, "directus_users", Grant.Reach.OWN, policy, evidence),
                        grant(principal, SEE, "directus_activity", Grant.Reach.OWN, policy, evidence),
                        grant(principal, CHANGE, "directus_comments", Grant.Reach.OWN, policy, evidence))
                : Stream.empty();
        String right = policy.words() + (policy.admin() ? ": admin access" : ": app access");
        return Stream.of(grants, triggers, app).flatMap(each -> each).map(grant -> grant.withMode(mode)
                .through(Set.of(right)));
    }

    /** One grant for each thing, as wide as the widest policy makes it. */
    static Collection<Grant> merged(Stream<Grant> grants) {
        Map<String, Grant> merged = new TreeMap<>();
        grants.forEach(grant -> merged.merge(grant.key(), grant, Rights::wider));
        return merged.values();
    }

    static ResourceKind kind(String collection) {
        ResourceKind system = SYSTEM.get(collection);
        if (system != null || collection.startsWith("directus_")) {
            return system == null ? ResourceKind.OTHER : system;
        }
        return Arrays.stream(collection.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .flatMap(word -> Stream.of(word, word.endsWith("s") ? word.substring(0, word.length() - 1) : word))
                .flatMap(word -> Stream.ofNullable(NOUNS.get(word)))
                .findFirst()
                .orElse(ResourceKind.CONTENT);
    }

    static Grant.Sensitivity sensitivity(ResourceKind kind) {
        if (kind == ResourceKind.CREDENTIAL) {
            return Grant.Sensitivity.SECRET;
        }
        return ABOUT_PEOPLE.contains(kind) ? Grant.Sensitivity.PERSONAL : Grant.Sensitivity.INTERNAL;
    }

    private static Grant grant(
            String principal,
            Capability capability,
            String collection,
            Grant.Reach reach,
            Policies.Policy policy,
            Evidence evidence) {
        ResourceKind kind = kind(collection);
        return Grant.of(principal, capability, kind, collection, Basis.EFFECTIVE, evidence)
                .withReach(reach)
                .withSensitivity(sensitivity(kind))
                .through(Set.of(policy.words()));
    }

    private static Capability capability(String action) {
        return switch (action) {
            case "read" -> SEE;
            case "share" -> STORE;
            default -> CHANGE;
        };
    }

    /** Without a rule all rows, with one those that meet it; the rule that everybody has their own is read as that. */
    private static Grant.Reach reach(Json permission) {
        Json rule = permission.at("/permissions");
        if (!rule.isPresent() || rule.members().isEmpty()) {
            return Grant.Reach.WORKSPACE;
        }
        Collection<Json> conditions = rule.members().values();
        boolean own = conditions.size() == 1
                && conditions.iterator().next().at("/_eq").text().orElse("").equals("$CURRENT_USER");
        return own ? Grant.Reach.OWN : Grant.Reach.FILTERED;
    }

    private static Set<String> fields(Json permission) {
        Json fields = permission.at("/fields");
        return fields.isPresent()
                ? fields.items().stream().flatMap(each -> each.text().stream()).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Grant wider(Grant one, Grant other) {
        Collection<String> rights = new TreeSet<>(one.rights());
        rights.addAll(other.rights());
        Collection<String> fields = new TreeSet<>(one.fields());
        fields.addAll(other.fields());
        boolean whole = one.fields().isEmpty() || other.fields().isEmpty();
        return one.withReach(one.reach().compareTo(other.reach()) > 0 ? one.reach() : other.reach())
                .onFields(whole ? List.of() : fields)
                .through(rights);
    }
}
