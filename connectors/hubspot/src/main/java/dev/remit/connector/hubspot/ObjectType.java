package dev.remit.connector.hubspot;

import dev.remit.plugin.Grant.Sensitivity;
import dev.remit.plugin.ResourceKind;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of record whose properties and writers are read. */
enum ObjectType {
    CONTACTS("contacts", "0-1", ResourceKind.CONTACT, Sensitivity.PERSONAL, "lastmodifieddate"),
    COMPANIES("companies", "0-2", ResourceKind.ACCOUNT, Sensitivity.INTERNAL, "hs_lastmodifieddate"),
    DEALS("deals", "0-3", ResourceKind.OPPORTUNITY, Sensitivity.INTERNAL, "hs_lastmodifieddate");

    private final String path;
    private final String id;
    private final ResourceKind kind;
    private final Sensitivity sensitivity;
    private final String modified;

    ObjectType(String path, String id, ResourceKind kind, Sensitivity sensitivity, String modified) {
        this.path = path;
        this.id = id;
        this.kind = kind;
        this.sensitivity = sensitivity;
        this.modified = modified;
    }

    /** HubSpot's name of it, in addresses and scopes. */
    String path() {
        return path;
    }

    ResourceKind kind() {
        return kind;
    }

    /** How much harm any of its usual fields does. */
    Sensitivity sensitivity() {
        return sensitivity;
    }

    /** The property that says when a record was changed last. */
    String modified() {
        return modified;
    }

    /** The scope to read them. */
    String scope() {
        return "crm.objects." + path + ".read";
    }

    /** By the id that workflows use. */
    static Optional<ObjectType> withId(String objectTypeId) {
        return Stream.of(values()).filter(each -> each.id.equals(objectTypeId)).findFirst();
    }
}
