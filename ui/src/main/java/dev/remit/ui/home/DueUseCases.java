package dev.remit.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.register.RegisterCount;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterFilter.When;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.retirement.Retirement;
import dev.remit.retirement.RetirementQueries;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.inventory.register.RegisterAddress;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Approved use cases that are due to be looked at again, and retired ones of which something is left. */
@org.springframework.stereotype.Component
record DueUseCases(RegisterQueries register, RetirementQueries retirements) {

    private static final int MOST = 4;

    List<Component> of(Ages ages) {
        List<Component> due = new ArrayList<>(reviews(ages));
        due.addAll(left(ages));
        return due;
    }

    private List<Component> left(Ages ages) {
        List<Retirement> left = retirements.left(MOST);
        if (left.isEmpty()) {
            return List.of();
        }
        Component[] rows = left.stream()
                .map(r -> new Div(Texts.link(
                        Words.text("retirements.home.row", r.name(), r.left(), ages.due(r.dueOn())),
                        InventoryNavigation.useCase(r.useCase()).with(InventoryNavigation.TAB, "retirement"))))
                .toArray(Component[]::new);
        return List.of(Callout.ofPage(Callout.Kind.WARN, Words.text("retirements.home"), rows)
                .inLine());
    }

    private List<Component> reviews(Ages ages) {
        RegisterCount due = register.count(RegisterFilter.NONE
                .withStates(Set.of(UseCaseState.APPROVED))
                .withWhen(new When(Optional.empty(), Optional.empty(), Optional.of(ages.today()))));
        return due.none()
                ? List.of()
                : List.of(Callout.ofPage(
                                Callout.Kind.WARN,
                                Words.text(due.all() ? "home.reviews-due" : "home.reviews-due-many", due.found()),
                                Texts.link(Words.text("home.reviews-due.open"), RegisterAddress.due()))
                        .inLine());
    }
}
