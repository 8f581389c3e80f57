package dev.remit.ui.home;

import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseState;
import dev.remit.kpi.KpiRows;
import dev.remit.kpi.KpiValue;
import dev.remit.kpi.Overview;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.FigureStrip;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.inventory.register.RegisterAddress;
import dev.remit.ui.kpi.KpiFormat;
import dev.remit.ui.kpi.KpiNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Stream;

/** The figures under the title. Adoption and risk together, in either order. */
final class Strip {

    private Strip() {}

    static FigureStrip of(Overview overview, Reader reader) {
        List<Figure> business = List.of(adoption(overview), value(overview), turnaround(overview));
        List<Figure> control = List.of(aboveLimit(overview), linked(overview), scanned(overview));
        return new FigureStrip((reader == Reader.CIO
                        ? Stream.concat(control.stream(), business.stream())
                        : Stream.concat(business.stream(), control.stream()))
                .toArray(Figure[]::new));
    }

    private static Figure adoption(Overview overview) {
        KpiValue adoption = overview.value("adoption");
        Address production = InventoryNavigation.register()
                .with(RegisterAddress.STATE, UseCaseState.APPROVED.code())
                .with(RegisterAddress.LANE, Lane.PRODUCTION.code());
        return Figure.of(Words.text("home.strip.adoption"), Numbers.exact(adoption.counted()), production)
                .of(Words.text("home.strip.adoption.of", Numbers.exact(adoption.known())))
                .compared(Words.text("home.strip.no-goal"));
    }

    private static Figure value(Overview overview) {
        KpiValue value = overview.value("value-expected");
        String what = Words.text("home.strip.value");
        if (value.now().isEmpty()) {
            return Figure.unknown(what, Words.text("home.strip.value.unknown"));
        }
        return Figure.of(
                        what,
                        KpiFormat.written(value, overview.currency()),
                        KpiNavigation.rows(KpiRows.of("value-expected")))
                .compared(Words.text("home.strip.value.parts", value.counted(), value.unknown()));
    }

    private static Figure turnaround(Overview overview) {
        KpiValue days = overview.value("request-to-decision");
        String what = Words.text("home.strip.decision");
        if (days.now().isEmpty()) {
            return Figure.unknown(what, Words.text("home.strip.decision.unknown"));
        }
        return Figure.of(
                        what,
                        KpiFormat.written(days, overview.currency()),
                        KpiNavigation.rows(KpiRows.of("request-to-decision")))
                .compared(Words.text("home.strip.decision.rows", days.counted()));
    }

    private static Figure aboveLimit(Overview overview) {
        KpiValue above = overview.value("above-risk-limit");
        Figure figure = Figure.of(
                        Words.text("home.strip.above"),
                        Numbers.exact(above.counted()),
                        KpiNavigation.counted("above-risk-limit"))
                .of(Words.text("home.strip.above.of", Numbers.exact(above.rows())));
        if (above.unknown() > 0) {
            figure.caution(Words.text("home.strip.above.unknown", above.unknown()));
        } else {
            figure.compared(Words.text("home.strip.above.limit", Overview.RISK_LIMIT));
        }
        return above.counted() > 0 ? figure.breach() : figure;
    }

    private static Figure linked(Overview overview) {
        KpiValue linked = overview.value("integrations-linked");
        String what = Words.text("home.strip.linked");
        if (linked.rows() == 0) {
            return Figure.unknown(what, Words.text("home.strip.linked.unknown"));
        }
        return Figure.of(what, Numbers.exact(linked.counted()), KpiNavigation.counted("integrations-linked"))
                .of(Words.text("home.of", Numbers.exact(linked.known())))
                .compared(Words.text(
                        "home.strip.linked.owned",
                        Numbers.exact(overview.value("integrations-owned").counted())));
    }

    private static Figure scanned(Overview overview) {
        KpiValue scanned = overview.value("connections-scanned");
        String what = Words.text("home.strip.scanned");
        if (scanned.rows() == 0) {
            return Figure.unknown(what, Words.text("home.strip.scanned.unknown"));
        }
        Figure figure = Figure.of(what, Numbers.exact(scanned.counted()), KpiNavigation.counted("connections-scanned"))
                .of(Words.text("home.of", Numbers.exact(scanned.known())));
        return scanned.others() == 0
                ? figure
                : figure.caution(Words.text(
                        "home.strip.scanned.rest",
                        scans(overview, "partial"),
                        scans(overview, "failed"),
                        scans(overview, "never")));
    }

    private static long scans(Overview overview, String end) {
        return overview.exposure().connections().getOrDefault(end, 0L);
    }
}
