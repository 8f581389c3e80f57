package dev.remit.connector.salesforce;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the integration user may do. Who lacks a permission is often shown only what concerns themselves, and never told so. */
final class OwnRights {

    /** Permissions of a user, by Salesforce's names in queries and on its pages. */
    enum Right {
        API("PermissionsApiEnabled", "API Enabled", true),
        SETUP("PermissionsViewSetup", "View Setup and Configuration", true),
        TOKENS("PermissionsCustomizeApplication", "Customize Application", true),
        USERS("PermissionsViewAllUsers", "View All Users", true),
        SIGN_INS("PermissionsMonitorLoginHistory", "Monitor Login History", true),
        CHANGE_ALL("PermissionsModifyAllData", "Modify All Data", false),
        SEE_ALL("PermissionsViewAllData", "View All Data", false),
        CHANGE_USERS("PermissionsManageUsers", "Manage Users", false),
        CODE("PermissionsAuthorApex", "Author Apex", false),
        EXPORT("PermissionsExportReport", "Export Reports", false);

        final String field;
        final String label;
        final boolean needed;

        Right(String field, String label, boolean needed) {
            this.field = field;
            this.label = label;
            this.needed = needed;
        }

        ConnectorException missing(String shown) {
            return new ConnectorException(Failure.FORBIDDEN, "The permission '" + label + "' is missing. " + shown);
        }
    }

    private final Set<Right> held;

    private OwnRights(Set<Right> held) {
        this.held = held;
    }

    /** Where they could not be read, which is then said, nothing is concluded from what may be missing. */
    static OwnRights unknown() {
        return new OwnRights(EnumSet.allOf(Right.class));
    }

    /** Permissions add up over the profile and all permission sets. */
    static OwnRights of(SalesforceOrg org, String user) {
        Set<Right> held = EnumSet.noneOf(Right.class);
        List<Json> sets = new ArrayList<>();
        org.query(
                "SELECT "
                        + Stream.of(Right.values())
                                .map(right -> "PermissionSet." + right.field)
                                .collect(Collectors.joining(","))
                        + " FROM PermissionSetAssignment WHERE AssigneeId = " + SalesforceOrg.quoted(user),
                sets::add);
        for (Json set : sets) {
            Stream.of(Right.values())
                    .filter(right -> SalesforceOrg.flag(set, "/PermissionSet/" + right.field))
                    .forEach(held::add);
        }
        if (sets.isEmpty()) {
            throw Right.SETUP.missing("Salesforce does not show which permission sets the integration user has.");
        }
        return new OwnRights(held);
    }

    /** Managing users includes watching their sign-ins. */
    boolean has(Right right) {
        return held.contains(right) || (right == Right.SIGN_INS && held.contains(Right.CHANGE_USERS));
    }

    List<Right> beyondNeed() {
        return held.stream().filter(right -> !right.needed).toList();
    }
}
