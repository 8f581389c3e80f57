package dev.remit.connector.hubspot;

import static java.util.Map.entry;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Grant.Sensitivity;
import dev.remit.plugin.ResourceKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What HubSpot's scopes declare. An unknown one is shown under its own name rather than left out. */
final class Scopes {

    private static final Pattern RECORDS = Pattern.compile(
            "crm\\.(objects|schemas|lists)\\.?([a-z_-]*)\\.(?:((?:highly_)?sensitive)\\.)?(read|write)(?:\\.v2)?");
    private static final Pattern SENSITIVE_TICKETS = Pattern.compile("tickets\\.(?:highly_)?sensitive(?:\\.v2)?");
    private static final Set<Capability> BOTH = Set.of(Capability.SEE, Capability.CHANGE);

    private static final Map<String, ResourceKind> OBJECTS = Map.ofEntries(
            entry("contacts", ResourceKind.CONTACT),
            entry("companies", ResourceKind.ACCOUNT),
            entry("deals", ResourceKind.OPPORTUNITY),
            entry("leads", ResourceKind.LEAD),
            entry("tickets", ResourceKind.TICKET),
            entry("emails", ResourceKind.MESSAGE),
            entry("marketing_events", ResourceKind.EVENT),
            entry("feedback_submissions", ResourceKind.FORM),
            entry("products", ResourceKind.ORDER),
            entry("line_items", ResourceKind.ORDER),
            entry("orders", ResourceKind.ORDER),
            entry("quotes", ResourceKind.ORDER),
            entry("users", ResourceKind.USER),
            entry("owners", ResourceKind.USER));

    private static final Set<ResourceKind> OF_PEOPLE = Set.of(
            ResourceKind.CONTACT, ResourceKind.LEAD, ResourceKind.TICKET, ResourceKind.MESSAGE, ResourceKind.FORM);

    private static final Map<String, Named> NAMED = Map.ofEntries(
            entry("automation", new Named(ResourceKind.WORKFLOW, "workflows", with(BOTH, Capability.TRIGGER))),
            entry("tickets", new Named(ResourceKind.TICKET, "tickets", BOTH)),
            entry("content", new Named(ResourceKind.CONTENT, "pages and posts", BOTH)),
            entry("files", new Named(ResourceKind.FILE, "files", BOTH)),
            entry("forms", new Named(ResourceKind.FORM, "forms", BOTH)),
            entry("e-commerce", new Named(ResourceKind.ORDER, "e-commerce", BOTH)),
            entry("transactional-email", new Named(ResourceKind.MESSAGE, "e-mails", Set.of(Capability.TRIGGER))),
            entry("sales-email-read", new Named(ResourceKind.MESSAGE, "e-mails", Set.of(Capability.SEE))),
            entry("crm.export", new Named(ResourceKind.CONTACT, "exports", Set.of(Capability.STORE))),
            entry("crm.import", new Named(ResourceKind.CONTACT, "imports", Set.of(Capability.CHANGE))),
            entry("account-info.security.read", new Named(ResourceKind.AUDIT_LOG, "activity", Set.of(Capability.SEE))),
            entry("settings.users.read", new Named(ResourceKind.USER, "users", Set.of(Capability.SEE))),
            entry("settings.users.teams.read", new Named(ResourceKind.USER, "teams", Set.of(Capability.SEE))));

    private record Named(ResourceKind kind, String resource, Set<Capability> can) {}

    private final Fields fields;

    Scopes(Fields fields) {
        this.fields = fields;
    }

    /** What these scopes let an app do. The scope every app has says nothing. */
    List<Grant> grants(String app, Collection<String> scopes, Evidence evidence) {
        return scopes.stream()
                .filter(scope -> !scope.equals("oauth"))
                .flatMap(scope -> grants(app, scope, evidence))
                .toList();
    }

    private Stream<Grant> grants(String app, String scope, Evidence evidence) {
        Matcher records = RECORDS.matcher(scope);
        if (records.matches()) {
            return Stream.of(ofRecords(app, scope, records, evidence));
        }
        Named named = SENSITIVE_TICKETS.matcher(scope).matches()
                ? new Named(ResourceKind.TICKET, "tickets, sensitive", BOTH)
                : Optional.ofNullable(NAMED.get(scope)).orElseGet(() -> unknown(scope));
        Sensitivity sensitivity = scope.contains("sensitive") ? Sensitivity.SENSITIVE : usual(named.kind());
        return named.can().stream().sorted().map(can -> Grant.of(
                        app, can, named.kind(), named.resource(), Basis.DECLARED, evidence)
                .withReach(Grant.Reach.TENANT)
                .withSensitivity(sensitivity)
                .withMode(Grant.Mode.APPLICATION)
                .through(Set.of(scope)));
    }

    private Grant ofRecords(String app, String scope, Matcher read, Evidence evidence) {
        Capability can = read.group(4).equals("read") ? Capability.SEE : Capability.CHANGE;
        String name = read.group(2);
        boolean sensitive = read.group(3) != null;
        ResourceKind kind =
                switch (read.group(1)) {
                    case "schemas" -> ResourceKind.SCHEMA;
                    case "lists" -> ResourceKind.SEGMENT;
                    default -> OBJECTS.getOrDefault(name, ResourceKind.OTHER);
                };
        String resource = name.isEmpty() ? read.group(1) : name;
        Grant grant = Grant.of(
                        app,
                        can,
                        kind,
                        sensitive ? resource + ", " + read.group(3) : resource,
                        Basis.DECLARED,
                        evidence)
                .withReach(Grant.Reach.TENANT)
                .withSensitivity(sensitive ? Sensitivity.SENSITIVE : usual(kind))
                .withMode(Grant.Mode.APPLICATION)
                .through(Set.of(scope));
        return sensitive
                ? grant.onFields(Stream.of(ObjectType.values())
                        .filter(type -> type.path().equals(name))
                        .flatMap(type -> fields.sensitive(type).stream())
                        .toList())
                : grant;
    }

    private static Named unknown(String scope) {
        Set<Capability> can = scope.endsWith("read")
                ? Set.of(Capability.SEE)
                : scope.endsWith("write") ? Set.of(Capability.CHANGE) : BOTH;
        return new Named(ResourceKind.OTHER, scope, can);
    }

    private static Sensitivity usual(ResourceKind kind) {
        return OF_PEOPLE.contains(kind) ? Sensitivity.PERSONAL : Sensitivity.INTERNAL;
    }

    private static Set<Capability> with(Set<Capability> some, Capability more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
