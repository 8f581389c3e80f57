package dev.remit.ui.prompts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.prompt.PromptId;
import dev.remit.shared.Page;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The use cases that work with a prompt, and the means to say so. */
final class UsePanel extends Div {

    private static final int MOST = 100;

    /** What it reads of use cases. */
    @Component
    record Register(RegisterQueries rows, UseCaseQueries useCases) {}

    private final transient PromptId prompt;
    private final transient PromptDesk desk;
    private final transient Register register;

    UsePanel(PromptId prompt, PromptDesk desk, Register register) {
        this.prompt = prompt;
        this.desk = desk;
        this.register = register;
        show();
    }

    private void show() {
        removeAll();
        Page<UseCaseId> used = desk.uses().queries().useCases(prompt, Optional.empty(), MOST);
        Section section = new Section(
                Words.text("prompts.use-cases"),
                used.items().isEmpty()
                        ? EmptyState.nothing(Words.text("prompts.unused"), Words.text("prompts.unused.text"))
                        : list(used.items()));
        add(section);
        if (changes()) {
            add(choice());
        }
    }

    private boolean changes() {
        return desk.writes() || desk.user().may(Permission.USE_CASE_MANAGE);
    }

    private UnorderedList list(List<UseCaseId> ids) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-rows");
        Map<SubjectRef, String> names =
                register.useCases().names(ids.stream().map(UseCaseId::ref).toList());
        for (UseCaseId id : ids) {
            String name = names.getOrDefault(id.ref(), id.toString());
            ListItem item = new ListItem(Texts.link(name, InventoryNavigation.useCase(id)));
            if (changes()) {
                item.add(Buttons.quiet(Words.text("prompts.unlink"), e -> {
                    desk.uses().service().unlink(prompt, id);
                    show();
                }));
            }
            list.add(item);
        }
        return list;
    }

    private ComboBox<RegisterRow> choice() {
        ComboBox<RegisterRow> box = new ComboBox<>(Words.text("prompts.link"));
        box.setHelperText(Words.text("prompts.link.help"));
        box.setWidth("min(360px, 100%)");
        box.setItemLabelGenerator(RegisterRow::name);
        box.setItems(query -> register
                .rows()
                .list(
                        RegisterFilter.NONE.withText(query.getFilter().orElse("")),
                        RegisterSort.DEFAULT,
                        Optional.empty(),
                        query.getOffset() + query.getLimit())
                .items()
                .stream()
                .skip(query.getOffset()));
        box.addValueChangeListener(e -> Optional.ofNullable(e.getValue()).ifPresent(row -> {
            desk.uses().service().link(prompt, row.id());
            show();
        }));
        return box;
    }
}
