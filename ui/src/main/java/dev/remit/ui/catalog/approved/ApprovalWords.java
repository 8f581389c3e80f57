package dev.remit.ui.catalog.approved;

import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ApprovedScope;
import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.approved.ToolApprovalFilter;
import dev.remit.plugin.Capability;
import dev.remit.risk.MarketingFunction;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How approvals of tools are told. */
final class ApprovalWords {

    private static final int SOON = 30;

    private ApprovalWords() {}

    static String state(ToolApproval approval, Ages ages) {
        String words = Words.of(approval.state());
        return switch (approval.state()) {
            case GRANTED ->
                approval.inForce(ages.today())
                        ? Status.OK.markup(words)
                        : Status.INFO.markup(Words.text(
                                "tool-approvals.from-day",
                                ages.on(approval.terms().from())));
            case RETURNED -> Status.WARN.markup(words);
            case REQUESTED -> Status.INFO.markup(words);
            case EXPIRED -> Status.LATE.markup(words);
            case DECLINED, WITHDRAWN, REVOKED -> Markup.span("rm-quiet", words);
        };
    }

    /** The last day; loud when it is near. */
    static String until(ToolApproval approval, Ages ages) {
        String day = ages.on(approval.terms().until());
        boolean near = approval.inForce(ages.today())
                && !approval.terms().until().isAfter(ages.today().plusDays(SOON));
        return near ? Status.WARN.markup(day) : Markup.escape(day);
    }

    static String functions(ApprovedScope scope) {
        return Arrays.stream(MarketingFunction.values())
                .filter(function -> scope.functions().contains(function.code()))
                .map(InventoryWords::of)
                .collect(Collectors.joining(", "));
    }

    /** Classes, then the assets that are approved by name. */
    static String data(ApprovedScope scope, Collection<DataAsset> assets) {
        return Stream.concat(
                        Arrays.stream(DataClass.values())
                                .filter(scope.classes()::contains)
                                .map(CatalogWords::of),
                        assets.stream()
                                .filter(asset -> scope.assets().contains(asset.id()))
                                .map(DataAsset::name))
                .collect(Collectors.joining(", "));
    }

    static String capabilities(ApprovedScope scope) {
        return Arrays.stream(Capability.values())
                .filter(scope.capabilities()::contains)
                .map(Words::of)
                .collect(Collectors.joining(", "));
    }

    /** For where no approval is listed. */
    static EmptyState nothing(ToolApprovalFilter filter) {
        if (!filter.equals(ToolApprovalFilter.NONE)) {
            return EmptyState.filtered(Words.text("tool-approvals.empty.filtered"))
                    .without(Words.text("catalogue.empty.all"), ToolApprovalNavigation.approvals());
        }
        return EmptyState.firstTime(Words.text("tool-approvals.empty"), Words.text("tool-approvals.empty.text"))
                .way(
                        Icon.CUBE,
                        Words.text("tool-approvals.empty.way"),
                        Words.text("tool-approvals.empty.way.text"),
                        Buttons.link(Words.text("catalogue.tools"), CatalogNavigation.tools()));
    }
}
