package dev.remit.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseState;
import dev.remit.kpi.KpiRows;
import dev.remit.kpi.Overview;
import dev.remit.risk.RiskTier;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.inventory.register.RegisterAddress;
import dev.remit.ui.kpi.KpiNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Use cases in use by lane and tier; each number opens the register with these filters. */
final class LaneTable {

    private static final List<UseCaseState> IN_USE = List.of(
            UseCaseState.APPROVED, UseCaseState.SUBMITTED, UseCaseState.CHANGES_REQUESTED, UseCaseState.UNREVIEWED);

    private LaneTable() {}

    static Section section(Overview overview) {
        long review = overview.portfolio().count(c -> c.state().equals(UseCaseState.SUBMITTED.code()));
        long unreviewed = overview.portfolio().count(c -> c.state().equals(UseCaseState.UNREVIEWED.code()));
        return new Section(Words.text("home.lanes"), table(overview))
                .more(Words.text("home.lanes.all"), InventoryNavigation.register())
                .sub(
                        Figure.inline(Numbers.exact(review), in(UseCaseState.SUBMITTED)),
                        new Span(Words.text("home.lanes.in-review")),
                        Figure.inline(Numbers.exact(unreviewed), in(UseCaseState.UNREVIEWED)),
                        new Span(Words.text("home.lanes.unreviewed")));
    }

    private static Address in(UseCaseState state) {
        return InventoryNavigation.register().with(RegisterAddress.STATE, state.code());
    }

    private static Div table(Overview overview) {
        NativeTable table = new NativeTable();
        table.addClassNames("rm-table", "rm-lanes");
        table.setCaptionText(Words.text("home.lanes.caption"));
        NativeTableRow head = new NativeTableRow(header(new Span(Words.text("home.lanes.lane")), "col"));
        for (RiskTier tier : RiskTier.values()) {
            head.add(header(new Glyph(TierGlyph.of(tier).badge()), "col"));
        }
        head.add(header(new Span(Words.text("home.lanes.untiered")), "col"));
        table.getHead().add(head);
        NativeTableBody body = table.getBody();
        for (Lane lane : List.of(Lane.PRODUCTION, Lane.EXPERIMENT, Lane.OVERSIGHT)) {
            body.add(row(overview, lane));
        }
        Div scroll = new Div(table);
        scroll.addClassName("rm-table-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", Words.text("home.lanes.table"));
        return scroll;
    }

    private static NativeTableRow row(Overview overview, Lane lane) {
        NativeTableRow row = new NativeTableRow(header(new Span(Words.text("home.lane." + lane.code())), "row"));
        for (RiskTier tier : RiskTier.values()) {
            Address rows = InventoryNavigation.register()
                    .with(RegisterAddress.LANE, lane.code())
                    .with(RegisterAddress.TIER, tier.code());
            for (UseCaseState state : IN_USE) {
                rows = rows.and(RegisterAddress.STATE, state.code());
            }
            row.add(cell(count(overview, lane, c -> c.tier().equals(Optional.of(tier.code()))), rows));
        }
        row.add(cell(
                count(overview, lane, c -> c.tier().isEmpty()),
                KpiNavigation.rows(KpiRows.of("above-risk-limit")
                        .only(KpiRows.Which.UNKNOWN)
                        .in(lane.code()))));
        return row;
    }

    private static long count(Overview overview, Lane lane, Predicate<Overview.Cell> which) {
        return overview.portfolio().count(c -> c.inUse() && c.lane().equals(Optional.of(lane.code())) && which.test(c));
    }

    private static NativeTableHeaderCell header(Component words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell cell(long count, Address rows) {
        return new NativeTableCell(count == 0 ? Texts.quiet("0") : Figure.inline(Numbers.exact(count), rows));
    }
}
