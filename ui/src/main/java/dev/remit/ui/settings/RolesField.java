package dev.remit.ui.settings;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.remit.identity.Role;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses roles. */
final class RolesField extends MultiSelectComboBox<Role> {

    RolesField(List<Role> roles) {
        setLabel(Words.text("settings.people.roles"));
        setItems(roles);
        setItemLabelGenerator(Role::name);
        setWidthFull();
    }

    Set<String> keys() {
        return getValue().stream().map(Role::key).collect(Collectors.toSet());
    }
}
