package dev.remit.ui.catalog.seen;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.tool.Excess;
import dev.remit.scan.tool.ToolUse;
import dev.remit.scan.tool.ToolUseQueries;
import dev.remit.scan.tool.ToolUseService;
import dev.remit.shared.RefusedException;
import dev.remit.ui.catalog.CatalogNavigation;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which tool of the catalogue an integration is, and what it can do beyond what that tool is approved for. */
@Component
public class IntegrationTool {

    private static final int MOST = 100;

    private final ToolUseQueries uses;
    private final ToolUseService service;
    private final CatalogQueries catalog;
    private final CurrentUser user;

    IntegrationTool(ToolUseQueries uses, ToolUseService service, CatalogQueries catalog, CurrentUser user) {
        this.uses = uses;
        this.service = service;
        this.catalog = catalog;
        this.user = user;
    }

    public Section of(AccessRow row, Runnable changed) {
        Optional<ToolUse> use = uses.of(row.id());
        Section section = new Section(Words.text("access.panel.tool"));
        use.ifPresentOrElse(known -> shown(known, section), () -> section.add(UnknownChip.glyph()));
        if (user.may(Permission.FINDING_MANAGE) || user.may(Permission.CATALOG_MANAGE)) {
            section.add(picker(row, changed));
        }
        return section;
    }

    private void shown(ToolUse use, Section section) {
        Optional<AiTool> tool =
                catalog.toolsById(List.of(use.tool())).values().stream().findFirst();
        tool.ifPresent(t -> section.add(new Div(
                Texts.link(t.name(), CatalogNavigation.tool(t.id())),
                Texts.quiet(" · "
                        + Words.text(use.saidBy().isPresent() ? "access.tool.said" : "access.tool.recognised")))));
        if (use.excess().isEmpty()) {
            section.add(new Div(Status.OK.glyph(Words.text("access.tool.approved"))));
            return;
        }
        section.add(new Callout(
                Callout.Kind.BAD,
                Words.text("access.tool.not-approved"),
                Texts.body(Words.text("access.tool.exceeds", ExcessWords.of(use.excess()))),
                Buttons.link(Words.text("tool-approvals.ask"), ask(use))));
    }

    /** The form, filled in with what was seen. */
    private static Address ask(ToolUse use) {
        Address address = ToolApprovalNavigation.ask(use.tool()).and(ToolApprovalNavigation.SYSTEM, use.system());
        if (use.function().isPresent()) {
            address =
                    address.and(ToolApprovalNavigation.FUNCTION, use.function().get());
        }
        for (Excess excess : use.excess()) {
            address = address.and(
                            ToolApprovalNavigation.CLASS, excess.dataClass().code())
                    .and(ToolApprovalNavigation.CAPABILITY, excess.capability().name());
        }
        return address;
    }

    /** The first matches only: whoever does not see theirs types on. */
    private Div picker(AccessRow row, Runnable changed) {
        ComboBox<AiTool> which = new ComboBox<>(Words.text("access.tool.which"));
        which.setItems(query ->
                catalog
                        .tools(query.getFilter().orElse(""), Math.min(MOST, query.getOffset() + query.getLimit()))
                        .stream()
                        .skip(query.getOffset()));
        which.setItemLabelGenerator(CatalogWords::named);
        which.setWidthFull();
        return new Div(which, Buttons.plain(Words.text("access.tool.say"), e -> {
            if (which.isEmpty()) {
                which.setErrorMessage(Words.text("access.tool.missing"));
                which.setInvalid(true);
                return;
            }
            try {
                service.say(row.id(), which.getValue().id());
            } catch (RefusedException refused) {
                which.setErrorMessage(Refusals.sentences(refused));
                which.setInvalid(true);
                return;
            }
            changed.run();
            Notice.done(
                    Words.text("access.tool.done", row.name(), which.getValue().name()));
        }));
    }
}
