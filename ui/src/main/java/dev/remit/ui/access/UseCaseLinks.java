package dev.remit.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.link.IntegrationService;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which use case an integration belongs to: shown to all, said and taken back by who may. */
@org.springframework.stereotype.Component
class UseCaseLinks {

    /** As many matches as anybody would scroll through. */
    private static final int MOST = 100;

    private final IntegrationService integrations;
    private final RegisterQueries register;
    private final UseCaseQueries useCases;
    private final CurrentUser user;

    UseCaseLinks(IntegrationService integrations, RegisterQueries register, UseCaseQueries useCases, CurrentUser user) {
        this.integrations = integrations;
        this.register = register;
        this.useCases = useCases;
        this.user = user;
    }

    Section of(AccessRow row, Runnable changed) {
        Optional<UseCase> linked = row.useCase().flatMap(useCases::find);
        List<Component> content = new ArrayList<>();
        content.add(shown(row, linked));
        if (user.may(Permission.FINDING_MANAGE) || user.may(Permission.USE_CASE_MANAGE)) {
            linked.ifPresent(useCase ->
                    content.add(Buttons.quiet(Words.text("access.unlink.do"), e -> takeBack(row, useCase, changed))));
            content.add(picker(row, changed));
        }
        return new Section(Words.text("access.panel.use-case"), content.toArray(Component[]::new));
    }

    private static Component shown(AccessRow row, Optional<UseCase> linked) {
        if (linked.isPresent()) {
            UseCase useCase = linked.get();
            return new Div(
                    Texts.link(useCase.name(), InventoryNavigation.useCase(useCase.id())),
                    new Span(" · " + InventoryWords.standing(useCase.state(), useCase.lane())));
        }
        return row.useCase().isPresent()
                ? Texts.quiet(Words.text("access.panel.hidden-use-case"))
                : Texts.bad(Words.text("access.no-use-case"));
    }

    /** The first matches only: whoever does not see theirs types on. */
    private Component picker(AccessRow row, Runnable changed) {
        ComboBox<RegisterRow> which = new ComboBox<>(Words.text("access.link.which"));
        which.setItems(
                query -> matches(query.getFilter().orElse(""), Math.min(MOST, query.getOffset() + query.getLimit()))
                        .skip(query.getOffset()));
        which.setItemLabelGenerator(r -> r.name() + " · " + InventoryWords.standing(r.state(), r.lane()));
        which.setHelperText(Words.text("access.link.help"));
        which.setWidthFull();
        return new Div(which, Buttons.plain(Words.text("access.link.do"), e -> link(row, which, changed)));
    }

    private Stream<RegisterRow> matches(String text, int limit) {
        return register
                .list(RegisterFilter.NONE.withText(text), RegisterSort.DEFAULT, Optional.empty(), limit)
                .items()
                .stream();
    }

    private void link(AccessRow row, ComboBox<RegisterRow> which, Runnable changed) {
        if (which.isEmpty()) {
            which.setErrorMessage(Words.text("access.link.missing"));
            which.setInvalid(true);
            return;
        }
        try {
            integrations.link(row.id(), which.getValue().id());
        } catch (RefusedException refused) {
            which.setErrorMessage(Refusals.sentences(refused));
            which.setInvalid(true);
            return;
        }
        changed.run();
        Notice.done(Words.text("access.link.done", row.name(), which.getValue().name()), () -> undo(row, changed));
    }

    /** As it was before: linked to another, or to none. */
    private void undo(AccessRow row, Runnable changed) {
        Optional<UseCaseId> before = row.useCase();
        if (before.isPresent()) {
            integrations.link(row.id(), before.get());
        } else {
            integrations.unlink(row.id(), Words.text("access.link.undone"));
        }
        changed.run();
    }

    private void takeBack(AccessRow row, UseCase useCase, Runnable changed) {
        new ReasonDialog(
                        Words.text("access.unlink.title", row.name(), useCase.name()),
                        Words.text("access.unlink.text"),
                        Words.text("access.unlink.do"),
                        reason -> {
                            integrations.unlink(row.id(), reason);
                            changed.run();
                            Notice.done(Words.text("access.unlink.done", row.name()), () -> undo(row, changed));
                        })
                .open();
    }
}
