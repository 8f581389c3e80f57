package dev.remit.connector.salesforce;

import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Grant.Reach;
import dev.remit.plugin.Grant.Sensitivity;
import dev.remit.plugin.Json;
import dev.remit.plugin.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The profile and the permission sets of those that something acts as, object by object and field by field. */
final class Permissions {

    /** A right over a whole org that an administrator gives by one tick. */
    private record Wide(String field, String label, Capability capability, ResourceKind kind, String resource) {}

    /** What one permission set allows with one object. */
    private record Right(
            String set,
            String object,
            boolean reads,
            Set<String> changes,
            boolean seesAll,
            boolean changesAll,
            Evidence evidence) {

        static Right of(Json right) {
            Set<String> changes = new TreeSet<>();
            for (String verb : List.of("Create", "Edit", "Delete")) {
                if (SalesforceOrg.flag(right, "/Permissions" + verb)) {
                    changes.add(verb);
                }
            }
            boolean changesAll = SalesforceOrg.flag(right, "/PermissionsModifyAllRecords");
            return new Right(
                    right.requiredText("/ParentId"),
                    right.requiredText("/SobjectType"),
                    SalesforceOrg.flag(right, "/PermissionsRead"),
                    Set.copyOf(changes),
                    changesAll || SalesforceOrg.flag(right, "/PermissionsViewAllRecords"),
                    changesAll,
                    right.evidence());
        }
    }

    private static final List<Wide> WIDE = List.of(
            new Wide("PermissionsManageUsers", "Manage Users", Capability.CHANGE, ResourceKind.USER, "users"),
            new Wide(
                    "PermissionsCustomizeApplication",
                    "Customize Application",
                    Capability.CHANGE,
                    ResourceKind.SETTING,
                    "setup"),
            new Wide(
                    "PermissionsAuthorApex",
                    "Author Apex",
                    Capability.CHANGE,
                    ResourceKind.WORKFLOW,
                    "code in the org"),
            new Wide("PermissionsExportReport", "Export Reports", Capability.STORE, ResourceKind.OTHER, "reports"));

    private final SalesforceOrg org;
    private final Answers answers;
    private final Map<String, Json> sets = new TreeMap<>();
    private final Map<String, Set<String>> setsOf = new HashMap<>();
    private final Map<String, List<Right>> objects = new HashMap<>();
    private final Map<String, Set<String>> visible = new HashMap<>();
    private final Map<String, Set<String>> editable = new HashMap<>();
    private final Map<String, Sensitivity> classified = new HashMap<>();
    private final Set<String> objectsWithFields = new HashSet<>();

    Permissions(SalesforceOrg org, Answers answers) {
        this.org = org;
        this.answers = answers;
    }

    void read(Collection<String> users) {
        StringBuilder wide = new StringBuilder();
        WIDE.forEach(each -> wide.append(",PermissionSet.").append(each.field()));
        org.queryFor(
                users,
                "SELECT AssigneeId,PermissionSetId,PermissionSet.Label,PermissionSet.IsOwnedByProfile,PermissionSet.Profile.Name"
                        + wide + " FROM PermissionSetAssignment WHERE AssigneeId IN %s",
                this::assignment);
        org.queryFor(
                sets.keySet(),
                "SELECT ParentId,SobjectType,PermissionsRead,PermissionsCreate,PermissionsEdit,PermissionsDelete,"
                        + "PermissionsViewAllRecords,PermissionsModifyAllRecords FROM ObjectPermissions WHERE ParentId IN %s",
                read -> {
                    Right right = Right.of(read);
                    if (Objects.of(right.object()).isPresent()) {
                        objects.computeIfAbsent(right.set(), none -> new ArrayList<>())
                                .add(right);
                    }
                });
        answers.attempt(this::fields, FIELD_ACCESS, GRANTS);
        answers.attempt(this::classifications, FIELD_ACCESS, GRANTS);
    }

    private void assignment(Json assignment) {
        String set = assignment.requiredText("/PermissionSetId");
        sets.putIfAbsent(set, assignment);
        setsOf.computeIfAbsent(assignment.requiredText("/AssigneeId"), none -> new TreeSet<>())
                .add(set);
    }

    private void fields() {
        org.queryFor(
                sets.keySet(),
                "SELECT ParentId,SobjectType,Field,PermissionsRead,PermissionsEdit FROM FieldPermissions WHERE ParentId IN %s"
                        + " AND SobjectType IN " + SalesforceOrg.list(new TreeSet<>(Objects.aboutPeople())),
                this::field);
        objectsWithFields.addAll(Objects.aboutPeople());
    }

    private void field(Json right) {
        String place = right.requiredText("/ParentId") + "|" + right.requiredText("/SobjectType");
        String field = right.requiredText("/Field");
        String name = field.substring(field.indexOf('.') + 1);
        if (SalesforceOrg.flag(right, "/PermissionsRead")) {
            visible.computeIfAbsent(place, none -> new TreeSet<>()).add(name);
        }
        if (SalesforceOrg.flag(right, "/PermissionsEdit")) {
            editable.computeIfAbsent(place, none -> new TreeSet<>()).add(name);
        }
    }

    private void classifications() {
        Set<String> seen = new TreeSet<>();
        visible.keySet().forEach(place -> seen.add(place.substring(place.indexOf('|') + 1)));
        if (seen.isEmpty()) {
            return;
        }
        org.query(
                "SELECT EntityDefinition.QualifiedApiName,QualifiedApiName,SecurityClassification,ComplianceGroup FROM FieldDefinition"
                        + " WHERE EntityDefinition.QualifiedApiName IN " + SalesforceOrg.list(seen),
                field -> Objects.classified(
                                field.at("/SecurityClassification").text(),
                                field.at("/ComplianceGroup").text())
                        .ifPresent(level -> classified.put(
                                field.requiredText("/EntityDefinition/QualifiedApiName") + "."
                                        + field.requiredText("/QualifiedApiName"),
                                level)));
    }

    /** What all of these users together may do, given to one principal. */
    void report(String principal, Collection<String> users, Basis basis, Set<String> because) {
        Set<String> held = new TreeSet<>();
        users.forEach(user -> held.addAll(setsOf.getOrDefault(user, Set.of())));
        GrantSet grants = new GrantSet();
        for (String set : held) {
            objects.getOrDefault(set, List.of()).forEach(right -> add(grants, principal, basis, right));
            wide(grants, principal, basis, set);
        }
        for (Grant grant : grants.all()) {
            Grant narrowed = narrowed(grant.withMode(Grant.Mode.DELEGATED), held);
            Set<String> rights = new TreeSet<>(narrowed.rights());
            rights.addAll(because);
            Grant whole = narrowed.through(rights);
            answers.observe(GRANTS, whole);
            if (!whole.fields().isEmpty()) {
                answers.observe(FIELD_ACCESS, whole);
            }
        }
    }

    private void add(GrantSet grants, String principal, Basis basis, Right right) {
        String set = label(right.set());
        Objects.of(right.object()).ifPresent(meaning -> {
            if (right.reads()) {
                grants.add(Grant.of(principal, Capability.SEE, meaning.kind(), right.object(), basis, right.evidence())
                        .withReach(right.seesAll() ? Reach.TENANT : Reach.FILTERED)
                        .withSensitivity(meaning.sensitivity())
                        .through(Set.of(set + (right.seesAll() ? ": View All" : ": Read"))));
            }
            if (!right.changes().isEmpty()) {
                grants.add(
                        Grant.of(principal, Capability.CHANGE, meaning.kind(), right.object(), basis, right.evidence())
                                .withReach(right.changesAll() ? Reach.TENANT : Reach.FILTERED)
                                .withSensitivity(meaning.sensitivity())
                                .through(right.changes().stream()
                                        .map(verb -> set + ": " + verb)
                                        .toList()));
            }
        });
    }

    private void wide(GrantSet grants, String principal, Basis basis, String set) {
        Json assignment = sets.get(set);
        for (Wide each : WIDE) {
            if (assignment != null && SalesforceOrg.flag(assignment, "/PermissionSet/" + each.field())) {
                grants.add(Grant.of(
                                principal,
                                each.capability(),
                                each.kind(),
                                each.resource(),
                                basis,
                                assignment.evidence())
                        .withReach(Reach.TENANT)
                        .withSensitivity(Sensitivity.INTERNAL)
                        .through(Set.of(label(set) + ": " + each.label())));
            }
        }
    }

    /** Down to the fields that are open, and as sensitive as the most sensitive of them. */
    private Grant narrowed(Grant grant, Set<String> held) {
        if (!objectsWithFields.contains(grant.resource())) {
            return grant;
        }
        Map<String, Set<String>> open = grant.capability() == Capability.SEE ? visible : editable;
        Set<String> fields = new TreeSet<>();
        held.forEach(set -> fields.addAll(open.getOrDefault(set + "|" + grant.resource(), Set.of())));
        Sensitivity sensitivity = fields.stream()
                .map(field -> classified.getOrDefault(grant.resource() + "." + field, Sensitivity.UNKNOWN))
                .reduce(grant.sensitivity(), (one, other) -> GrantSet.more(one, other, Sensitivity.UNKNOWN));
        return grant.onFields(fields).withSensitivity(sensitivity);
    }

    private String label(String set) {
        Json assignment = sets.get(set);
        if (assignment == null) {
            return set;
        }
        return SalesforceOrg.flag(assignment, "/PermissionSet/IsOwnedByProfile")
                ? "Profile "
                        + assignment.at("/PermissionSet/Profile/Name").text().orElse(set)
                : "Permission set "
                        + assignment.at("/PermissionSet/Label").text().orElse(set);
    }
}
