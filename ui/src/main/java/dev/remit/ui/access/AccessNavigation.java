package dev.remit.ui.access;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.Permission;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.IntegrationId;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The ways to the access map. */
@Component
public class AccessNavigation implements NavContribution {

    static final String PATH = "access";
    static final String INTEGRATION = "integration";
    static final String CAN = "can";
    static final String CONNECTION = "connection";
    static final String CHANGED = "changed";
    static final String SENSITIVITY = "sensitivity";
    static final String UNLINKED = "no-use-case";
    static final String OWNERLESS = "no-owner";
    static final String UNRECOGNISED = "unknown-vendor";
    static final String VIEW = "view";
    /** The day or the moment that the map is compared with. */
    static final String SINCE = "since";

    static final String BEYOND_FIELDS = "fields-not-approved";
    static final String BEYOND_APPROVAL = "not-approved";
    static final String TEXT = "q";
    /** What narrows the map down. */
    static final List<String> FILTERS = List.of(
            TEXT,
            CONNECTION,
            CAN,
            SENSITIVITY,
            CHANGED,
            UNLINKED,
            OWNERLESS,
            UNRECOGNISED,
            BEYOND_APPROVAL,
            BEYOND_FIELDS);
    /** The capability whose detail is open, beside the integration; {@link #CAN} filters. */
    static final String CELL = "cell";

    public static Address map() {
        return Address.of(PATH);
    }

    /** Only the integrations of one connection. */
    public static Address of(ConnectionId connection) {
        return map().with(CONNECTION, connection.toString());
    }

    /** Only those that can do this. */
    public static Address that(Capability can) {
        return map().with(CAN, code(can));
    }

    /** Only what the last scans changed. */
    public static Address changed() {
        return map().with(CHANGED, "yes");
    }

    /** Only those that belong to no use case. */
    public static Address withoutUseCase() {
        return map().with(UNLINKED, "yes");
    }

    /** Only those that nobody is accountable for. */
    public static Address withoutOwner() {
        return map().with(OWNERLESS, "yes");
    }

    /** Only those that were recognised as nobody's product. */
    public static Address unknownVendor() {
        return map().with(UNRECOGNISED, "yes");
    }

    /** The map with one integration open. */
    public static Address integration(IntegrationId id) {
        return map().with(INTEGRATION, id.toString());
    }

    /** The parameter that asks for it. */
    static String of(AccessFilter.Only only) {
        return switch (only) {
            case CHANGED -> CHANGED;
            case WITHOUT_USE_CASE -> UNLINKED;
            case WITHOUT_OWNER -> OWNERLESS;
            case UNKNOWN_VENDOR -> UNRECOGNISED;
            case UNAPPROVED_FIELDS -> BEYOND_FIELDS;
            case UNAPPROVED_USE -> BEYOND_APPROVAL;
        };
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.ACCESS, 10, "access.nav", PATH, Icon.MAP)
                .requires(Permission.CONNECTION_READ)
                .key('a'));
    }
}
