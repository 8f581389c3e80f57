package dev.remit.ui.trouble;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Says which roles allow something, and who has them here. */
@org.springframework.stereotype.Component
class WhoMay {

    private final People people;

    WhoMay(People people) {
        this.people = people;
    }

    Component explain(Permission permission) {
        List<Role> roles = people.roles().stream()
                .filter(r -> r.permissions().contains(permission))
                .toList();
        Facts facts = new Facts();
        for (Role role : roles) {
            String names =
                    people.withRole(role.key()).stream().map(Person::name).collect(Collectors.joining(", "));
            facts.fact(role.name(), names.isEmpty() ? Words.text("trouble.denied.nobody") : names);
        }
        return new Div(Texts.body(Words.text("trouble.denied.text", Words.of(permission))), facts);
    }
}
