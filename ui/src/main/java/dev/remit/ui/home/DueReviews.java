package dev.remit.ui.home;

import com.vaadin.flow.component.Component;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.register.RegisterCount;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterFilter.When;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.inventory.register.RegisterAddress;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Approved use cases that are due to be looked at again. */
@org.springframework.stereotype.Component
record DueReviews(RegisterQueries register) {

    List<Component> of(Ages ages) {
        RegisterCount due = register.count(RegisterFilter.NONE
                .withStates(Set.of(UseCaseState.APPROVED))
                .withWhen(new When(Optional.empty(), Optional.empty(), Optional.of(ages.today()))));
        return due.none()
                ? List.of()
                : List.of(Callout.ofPage(
                        Callout.Kind.WARN,
                        Words.text(due.all() ? "home.reviews-due" : "home.reviews-due-many", due.found()),
                        Texts.link(Words.text("home.reviews-due.open"), RegisterAddress.due())));
    }
}
