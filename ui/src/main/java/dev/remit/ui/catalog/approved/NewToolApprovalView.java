package dev.remit.ui.catalog.approved;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.identity.Permission;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The form to ask for an approval of a tool. Which tool, and what somebody wants to do with it already, is in the address. */
@StyleSheet("context://css/access.css")
@StyleSheet("context://css/inventory.css")
@Route(value = ToolApprovalNavigation.NEW, layout = MainLayout.class)
@RequiresPermission(Permission.CATALOG_READ)
@PermitAll
class NewToolApprovalView extends Div implements HasCrumbs, BeforeEnterObserver {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final transient ApprovalDesk desk;
    private final Ages ages;

    NewToolApprovalView(ApprovalDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        AiTool tool = address.first(ToolApprovalNavigation.TOOL)
                .filter(id -> id.matches(UUIDS))
                .map(UUID::fromString)
                .flatMap(desk::tool)
                .orElseThrow(NotFoundException::new);
        ApprovalForm form = new ApprovalForm(desk, address, ages.today());
        Optional<ToolApproval> returned = address.first(ToolApprovalNavigation.AGAIN)
                .filter(id -> id.matches(UUIDS))
                .map(id -> new ToolApprovalId(UUID.fromString(id)))
                .flatMap(desk.queries()::find)
                .filter(approval -> approval.tool().equals(tool.id()));
        returned.ifPresent(approval -> form.fill(approval, desk));
        form.add(Buttons.primary(Words.text("tool-approvals.ask"), e -> ask(tool, returned, form)));
        removeAll();
        add(
                new PageHeader(Words.text("tool-approvals.new.title", tool.name())),
                Texts.body(Words.text("tool-approvals.new.text")),
                form);
    }

    private void ask(AiTool tool, Optional<ToolApproval> returned, ApprovalForm form) {
        try {
            ToolApprovalId id = returned.map(ToolApproval::id)
                    .map(before -> {
                        desk.service().askAgain(before, form.draft(tool.id()));
                        return before;
                    })
                    .orElseGet(() -> desk.service().ask(form.draft(tool.id())));
            Notice.done(Words.text("tool-approvals.asked-done"));
            ToolApprovalNavigation.approval(id).open();
        } catch (RefusedException refused) {
            form.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(
                        Words.text("catalogue.tools.nav"),
                        CatalogNavigation.tools().path()),
                Crumb.above(Words.text("tool-approvals.title"), ToolApprovalNavigation.PATH),
                Crumb.here(Words.text("tool-approvals.ask")));
    }
}
