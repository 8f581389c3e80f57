package dev.remit.ui.kpi;

import dev.remit.identity.Permission;
import dev.remit.kpi.KpiRow;
import dev.remit.kpi.KpiRows;
import dev.remit.scan.access.IntegrationId;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.findings.FindingsNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.NavContribution;
import dev.remit.ui.navigation.NavGroup;
import dev.remit.ui.navigation.NavItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ways into the figures and to what they are counted over. */
@Component
public class KpiNavigation implements NavContribution {

    static final String PATH = "kpis";
    static final String WHICH = "which";
    static final String PART = "part";
    static final String DETAIL = "detail";

    /** Every figure with its definition. */
    public static Address definitions() {
        return Address.of(PATH);
    }

    /** One figure and the rows it is counted over. */
    public static Address rows(KpiRows rows) {
        Address all = Address.of(PATH + "/" + rows.key());
        Address some = rows.which().map(w -> all.with(WHICH, code(w))).orElse(all);
        Address part = rows.part().map(p -> some.with(PART, p)).orElse(some);
        return rows.detail().map(d -> part.with(DETAIL, d)).orElse(part);
    }

    /** The rows that count of one figure. */
    public static Address counted(String key) {
        return rows(KpiRows.of(key).only(KpiRows.Which.COUNTED));
    }

    /** The rows of one figure that are known not to count. */
    public static Address others(String key) {
        return rows(KpiRows.of(key).only(KpiRows.Which.OTHERS));
    }

    static KpiRows rows(String key, Address address) {
        return new KpiRows(
                key,
                address.first(WHICH).flatMap(code -> Stream.of(KpiRows.Which.values())
                        .filter(w -> code(w).equals(code))
                        .findFirst()),
                address.first(PART),
                address.first(DETAIL));
    }

    static String code(KpiRows.Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    /** Where the thing a row is about stands. */
    static Address subject(KpiRow row) {
        return switch (row.subject().kind()) {
            case USE_CASE -> Address.of("use-cases/" + row.subject().id());
            case CONNECTION -> Address.of("connections/" + row.subject().id());
            case INTEGRATION ->
                AccessNavigation.integration(new IntegrationId(row.subject().id()));
            case FINDING -> FindingsNavigation.finding(row.id());
            default -> Address.of(PATH);
        };
    }

    @Override
    public List<NavItem> items() {
        return List.of(NavItem.of(NavGroup.EVIDENCE, 20, "kpis.nav", PATH, Icon.CHART)
                .requires(Permission.KPI_READ)
                .key('k'));
    }
}
