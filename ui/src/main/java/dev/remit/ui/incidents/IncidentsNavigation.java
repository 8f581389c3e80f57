package dev.remit.ui.incidents;

import dev.remit.identity.Permission;
import dev.remit.incident.IncidentState;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ways to incidents. */
@Component
public class IncidentsNavigation implements NavContribution {

    static final String PATH = "incidents";
    static final String NEW = PATH + "/new";
    static final String TEXT = "q";
    static final String STATE = "state";
    static final String SEVERITY = "severity";
    static final String PLAYBOOK = "playbook";
    static final String OWNER = "owner";
    static final String ME = "me";
    static final String ABOUT = "about";

    /** All there ever were. */
    public static Address incidents() {
        return Address.of(PATH);
    }

    /** Those that are not closed. */
    public static Address unclosed() {
        return incidents()
                .and(STATE, IncidentState.OPEN.code())
                .and(STATE, IncidentState.CONTAINED.code())
                .and(STATE, IncidentState.RESOLVED.code());
    }

    /** One incident by its key, for example {@code I-12}. */
    public static Address incident(String key) {
        return Address.of(PATH + "/" + key);
    }

    /** The form to report one. */
    static Address report() {
        return Address.of(NEW);
    }

    /** The form to report one about a use case, a finding or an AI integration. */
    public static Address report(SubjectRef about) {
        return report().with(ABOUT, about.toString());
    }

    /** What an address says an incident is about; what cannot be read is nothing. */
    static Optional<SubjectRef> about(Address address) {
        return address.first(ABOUT)
                .filter(text ->
                        text.matches("(use-case|finding|integration):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(text -> text.split(":", 2))
                .map(parts -> new SubjectRef(SubjectKind.of(parts[0]), UUID.fromString(parts[1])));
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.RISK, 30, "incidents.nav", PATH, Icon.ALERT)
                .requires(Permission.INCIDENT_READ)
                .key('i'));
    }
}
