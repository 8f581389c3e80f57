package dev.remit.ui.catalog;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ApprovedScope;
import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.approved.ToolApprovalFilter;
import dev.remit.catalog.approved.ToolApprovalQueries;
import dev.remit.catalog.approved.ToolApprovalState;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.risk.MarketingFunction;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a tool is approved for, function by function: on which data, what is asked for, and what is neither. */
@Component
record ApprovedFor(ToolApprovalQueries approvals, CatalogQueries catalog, CurrentUser user) {

    private static final int MOST = 100;

    Section of(AiTool tool, Ages ages) {
        List<ToolApproval> all = approvals
                .list(
                        new ToolApprovalFilter(
                                Optional.of(tool.id()), Set.of(ToolApprovalState.GRANTED, ToolApprovalState.REQUESTED)),
                        Optional.empty(),
                        MOST)
                .items();
        NativeTableBody rows = new NativeTableBody(header());
        for (MarketingFunction function : MarketingFunction.values()) {
            rows.add(row(function, all, ages));
        }
        NativeTable table = new NativeTable(rows);
        table.addClassName("rm-approved-for");
        Section section = new Section(Words.text("tool-approvals.for"), table)
                .more(Words.text("tool-approvals.all"), ToolApprovalNavigation.of(tool.id()));
        if (asks()) {
            Div acts = new Div(Buttons.link(Words.text("tool-approvals.ask"), ToolApprovalNavigation.ask(tool.id())));
            acts.addClassName("rm-entry-acts");
            section.add(acts);
        }
        return section;
    }

    private boolean asks() {
        return Stream.of(Permission.CATALOG_MANAGE, Permission.USE_CASE_REQUEST, Permission.USE_CASE_MANAGE)
                .anyMatch(user::may);
    }

    private static NativeTableRow header() {
        NativeTableRow row = new NativeTableRow();
        Stream.of("tool-approvals.function", "tool-approvals.approved", "tool-approvals.asked")
                .map(key -> new NativeTableHeaderCell(Words.text(key)))
                .forEach(row::add);
        return row;
    }

    private NativeTableRow row(MarketingFunction function, List<ToolApproval> all, Ages ages) {
        List<ToolApproval> about = all.stream()
                .filter(a -> a.scope().functions().contains(function.code()))
                .toList();
        String approved = data(about, a -> a.inForce(ages.today()));
        String asked = data(about, a -> a.state() == ToolApprovalState.REQUESTED);
        NativeTableHeaderCell name = new NativeTableHeaderCell(InventoryWords.of(function));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(
                name,
                new NativeTableCell(new Glyph(
                        approved.isEmpty()
                                ? Markup.span("rm-quiet", Words.text("tool-approvals.not"))
                                : Status.OK.markup(approved))),
                new NativeTableCell(new Glyph(asked.isEmpty() ? Markup.span("rm-quiet", "—") : Markup.escape(asked))));
        return row;
    }

    /** The data of those approvals in words, classes first. */
    private String data(List<ToolApproval> about, Predicate<ToolApproval> counts) {
        List<ApprovedScope> scopes =
                about.stream().filter(counts).map(ToolApproval::scope).toList();
        Set<UUID> named = scopes.stream().flatMap(s -> s.assets().stream()).collect(Collectors.toSet());
        return Stream.concat(
                        Arrays.stream(DataClass.values())
                                .filter(c -> scopes.stream()
                                        .anyMatch(s -> s.classes().contains(c)))
                                .map(CatalogWords::of),
                        catalog.dataAssetsById(named).values().stream().map(DataAsset::name))
                .collect(Collectors.joining(", "));
    }
}
