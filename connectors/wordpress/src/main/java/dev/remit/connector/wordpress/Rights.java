package dev.remit.connector.wordpress;

import static dev.remit.plugin.Capability.CHANGE;
import static dev.remit.plugin.Capability.SEE;
import static dev.remit.plugin.Capability.STORE;
import static dev.remit.plugin.Capability.TRIGGER;
import static dev.remit.plugin.Grant.Reach.OWN;
import static dev.remit.plugin.Grant.Reach.WORKSPACE;
import static dev.remit.plugin.Grant.Sensitivity.INTERNAL;
import static dev.remit.plugin.Grant.Sensitivity.PERSONAL;
import static dev.remit.plugin.Grant.Sensitivity.PUBLIC;
import static dev.remit.plugin.Grant.Sensitivity.SECRET;
import static dev.remit.plugin.ResourceKind.COMMENT;
import static dev.remit.plugin.ResourceKind.CONTENT;
import static dev.remit.plugin.ResourceKind.CREDENTIAL;
import static dev.remit.plugin.ResourceKind.FILE;
import static dev.remit.plugin.ResourceKind.INTEGRATION;
import static dev.remit.plugin.ResourceKind.MEDIA;
import static dev.remit.plugin.ResourceKind.ROLE;
import static dev.remit.plugin.ResourceKind.SETTING;
import static dev.remit.plugin.ResourceKind.TAXONOMY;
import static dev.remit.plugin.ResourceKind.TEMPLATE;
import static dev.remit.plugin.ResourceKind.USER;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What WordPress's own rights allow; rights that plug-ins invent are not translated but named. */
final class Rights {

    /** One thing that one right allows. */
    private record Rule(
            String right,
            ResourceKind kind,
            String resource,
            Grant.Reach reach,
            Grant.Sensitivity sensitivity,
            Capability capability) {

        String target() {
            return kind + "|" + resource + "|" + capability;
        }
    }

    private static final List<Rule> RULES = Stream.of(
                    texts("post"),
                    texts("page"),
                    rules("unfiltered_html", CONTENT, "scripts in posts", OWN, PUBLIC, CHANGE),
                    rules("export", CONTENT, "all content as a file", WORKSPACE, PERSONAL, SEE, STORE),
                    rules("import", CONTENT, "all content from a file", WORKSPACE, INTERNAL, CHANGE),
                    rules("upload_files", MEDIA, "media", OWN, INTERNAL, SEE, STORE, CHANGE),
                    rules("unfiltered_upload", FILE, "files of any type", OWN, INTERNAL, STORE, CHANGE),
                    rules("edit_files", FILE, "files of the site", WORKSPACE, SECRET, SEE, CHANGE),
                    rules("moderate_comments", COMMENT, "comments", WORKSPACE, PERSONAL, SEE, CHANGE),
                    rules("manage_categories", TAXONOMY, "categories and tags", WORKSPACE, PUBLIC, SEE, CHANGE),
                    rules("manage_links", CONTENT, "links", WORKSPACE, PUBLIC, SEE, CHANGE),
                    rules("list_users", USER, "users", WORKSPACE, PERSONAL, SEE),
                    rules("edit_users", USER, "users", WORKSPACE, PERSONAL, SEE, CHANGE),
                    rules("edit_users", CREDENTIAL, "application passwords", WORKSPACE, SECRET, SEE, CHANGE),
                    rules("create_users", USER, "users", WORKSPACE, PERSONAL, CHANGE),
                    rules("delete_users", USER, "users", WORKSPACE, PERSONAL, CHANGE),
                    rules("remove_users", USER, "users", WORKSPACE, PERSONAL, CHANGE),
                    rules("promote_users", ROLE, "roles of users", WORKSPACE, INTERNAL, CHANGE),
                    rules("manage_options", SETTING, "settings", WORKSPACE, SECRET, SEE, CHANGE),
                    rules("activate_plugins", INTEGRATION, "plug-ins", WORKSPACE, INTERNAL, SEE, CHANGE, TRIGGER),
                    each(
                            List.of("install_plugins", "update_plugins", "delete_plugins", "edit_plugins"),
                            INTEGRATION,
                            "plug-ins",
                            CHANGE,
                            TRIGGER),
                    each(List.of("update_core"), SETTING, "WordPress itself", CHANGE),
                    each(
                            List.of(
                                    "switch_themes",
                                    "edit_themes",
                                    "edit_theme_options",
                                    "install_themes",
                                    "update_themes",
                                    "delete_themes"),
                            TEMPLATE,
                            "themes",
                            SEE,
                            CHANGE))
            .flatMap(rules -> rules)
            .toList();

    private static final Set<String> KNOWN = RULES.stream().map(Rule::right).collect(Collectors.toUnmodifiableSet());

    private Rights() {}

    /** What a principal may do that holds these rights. */
    static Collection<Grant> effective(String principal, Grant.Mode mode, Set<String> held, Evidence evidence) {
        Map<String, Grant> grants = new TreeMap<>();
        RULES.stream()
                .filter(rule -> held.contains(rule.right()))
                .forEach(rule -> grants.merge(rule.target(), grant(principal, mode, rule, evidence), Rights::wider));
        return grants.values();
    }

    /** What follows for every active plug-in from running inside WordPress: nothing there is closed to it. */
    static Stream<Grant> ofCode(String plugin, Evidence evidence) {
        Stream<Grant> seen = Stream.of(
                grant(plugin, SEE, CONTENT, "posts and pages", INTERNAL, evidence),
                grant(plugin, SEE, USER, "users", PERSONAL, evidence),
                grant(plugin, SEE, SETTING, "settings", SECRET, evidence),
                grant(plugin, STORE, CONTENT, "posts and pages", INTERNAL, evidence),
                grant(plugin, STORE, USER, "users", PERSONAL, evidence));
        Stream<Grant> changed = Stream.of(
                grant(plugin, CHANGE, CONTENT, "posts and pages", INTERNAL, evidence),
                grant(plugin, CHANGE, USER, "users", PERSONAL, evidence),
                grant(plugin, CHANGE, SETTING, "settings", SECRET, evidence),
                grant(plugin, TRIGGER, ResourceKind.MESSAGE, "mail and calls to other systems", PERSONAL, evidence));
        return Stream.concat(seen, changed);
    }

    /** The rights we have no words for. */
    static Set<String> untranslated(Set<String> held) {
        return held.stream()
                .filter(right -> !KNOWN.contains(right))
                .filter(right -> !right.matches("read|edit_dashboard|level_\\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Grant grant(
            String plugin,
            Capability capability,
            ResourceKind kind,
            String resource,
            Grant.Sensitivity sensitivity,
            Evidence evidence) {
        return Grant.of(plugin, capability, kind, resource, Basis.INFERRED, evidence)
                .withReach(WORKSPACE)
                .withSensitivity(sensitivity)
                .withMode(Grant.Mode.APPLICATION)
                .through(Set.of("runs as code inside WordPress"));
    }

    private static Grant grant(String principal, Grant.Mode mode, Rule rule, Evidence evidence) {
        return Grant.of(principal, rule.capability(), rule.kind(), rule.resource(), Basis.EFFECTIVE, evidence)
                .withReach(rule.reach())
                .withSensitivity(rule.sensitivity())
                .withMode(mode)
                .through(Set.of(rule.right()));
    }

    private static Grant wider(Grant one, Grant other) {
        Set<String> rights = new TreeSet<>(one.rights());
        rights.addAll(other.rights());
        return one.withReach(one.reach().compareTo(other.reach()) > 0 ? one.reach() : other.reach())
                .withSensitivity(
                        one.sensitivity().compareTo(other.sensitivity()) > 0 ? one.sensitivity() : other.sensitivity())
                .through(rights);
    }

    /** Posts and pages have the same family of rights. Publishing reaches readers, feeds and subscribers, so it triggers. */
    private static Stream<Rule> texts(String type) {
        String resource = type + "s";
        Stream<Rule> own = Stream.of("edit_", "edit_published_", "delete_", "delete_published_")
                .flatMap(verb -> rules(
                        verb + resource,
                        CONTENT,
                        resource,
                        OWN,
                        INTERNAL,
                        verb.startsWith("edit") ? SEE : CHANGE,
                        CHANGE));
        Stream<Rule> others = Stream.of("edit_others_", "edit_private_", "delete_others_", "delete_private_")
                .flatMap(verb -> rules(
                        verb + resource,
                        CONTENT,
                        resource,
                        WORKSPACE,
                        INTERNAL,
                        verb.startsWith("edit") ? SEE : CHANGE,
                        CHANGE));
        return Stream.of(
                        own,
                        others,
                        rules("read_private_" + resource, CONTENT, resource, WORKSPACE, INTERNAL, SEE),
                        rules("publish_" + resource, CONTENT, resource, OWN, PUBLIC, CHANGE, TRIGGER))
                .flatMap(rules -> rules);
    }

    private static Stream<Rule> each(
            List<String> rights, ResourceKind kind, String resource, Capability... capabilities) {
        return rights.stream().flatMap(right -> rules(right, kind, resource, WORKSPACE, INTERNAL, capabilities));
    }

    private static Stream<Rule> rules(
            String right,
            ResourceKind kind,
            String resource,
            Grant.Reach reach,
            Grant.Sensitivity sensitivity,
            Capability... capabilities) {
        return Arrays.stream(capabilities)
                .distinct()
                .map(capability -> new Rule(right, kind, resource, reach, sensitivity, capability));
    }
}
