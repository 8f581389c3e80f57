package dev.remit.ui.findings;

import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingState;
import dev.remit.findings.Severity;
import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The ways to findings. */
@Component
public class FindingsNavigation implements NavContribution {

    static final String PATH = "findings";
    static final String STATE = "state";
    static final String SEVERITY = "severity";
    static final String AGE = "age";
    static final String OWNER = "owner";
    static final String NOBODY = "nobody";
    static final String ME = "me";
    static final String OVERDUE = "overdue";
    static final String TEXT = "q";

    /** All findings. */
    public static Address findings() {
        return Address.of(PATH);
    }

    /** What somebody still has to see to. */
    public static Address unresolved() {
        return findings().and(STATE, FindingState.OPEN.code()).and(STATE, FindingState.IN_PROGRESS.code());
    }

    /** Unresolved ones of this age. */
    public static Address of(FindingFilter.Age age) {
        return unresolved().with(AGE, age.name().toLowerCase(Locale.ROOT));
    }

    /** Unresolved ones of this severity. */
    public static Address of(Severity severity) {
        return unresolved().with(SEVERITY, severity.name().toLowerCase(Locale.ROOT));
    }

    /** Unresolved ones that are late. */
    public static Address overdue() {
        return unresolved().with(OVERDUE, "yes");
    }

    /** Unresolved ones nobody owns. */
    public static Address nobodys() {
        return unresolved().with(OWNER, NOBODY);
    }

    /** One finding by its key, for example {@code F-231}. */
    public static Address finding(String key) {
        return Address.of(PATH + "/" + key);
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.RISK, 10, "findings.nav", PATH, Icon.FLAG)
                .requires(Permission.FINDING_READ)
                .key('f'));
    }
}
