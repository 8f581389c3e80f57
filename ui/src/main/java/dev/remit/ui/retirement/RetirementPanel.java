package dev.remit.ui.retirement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCase;
import dev.remit.retirement.AccessRemoval;
import dev.remit.retirement.Retirement;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.EmptyState;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.list.GrowingList;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the end of a use case is: each access, whose it is to take it away, how it stands, and how that is known. */
final class RetirementPanel extends Div {

    private static final int PAGE = 50;

    private final transient UseCase useCase;
    private final transient RetirementTab desk;
    private final transient Ages ages;

    RetirementPanel(UseCase useCase, RetirementTab desk, Ages ages) {
        this.useCase = useCase;
        this.desk = desk;
        this.ages = ages;
        show();
    }

    private void show() {
        removeAll();
        Optional<Retirement> retirement = desk.queries().find(useCase.id());
        if (retirement.isEmpty()) {
            add(EmptyState.nothing(Words.text("retirement.unlisted"), Words.text("retirement.unlisted.text")));
        } else if (retirement.get().accesses() == 0) {
            add(EmptyState.nothing(Words.text("retirement.nothing"), Words.text("retirement.nothing.text")));
        } else {
            add(list(retirement.get()));
        }
    }

    private Section list(Retirement retirement) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-gate");
        Div body = new Div(new GrowingList<>(
                list, PAGE, (cursor, limit) -> desk.queries().accesses(useCase.id(), cursor, limit), this::rows));
        if (retirement.doneAt().isEmpty() && retirement.dueOn().isBefore(ages.today())) {
            body.addComponentAsFirst(
                    new Callout(Callout.Kind.WARN, Words.text("retirement.overdue", retirement.left())));
        }
        return new Section(Words.text("retirement.title"), body).sub(standing(retirement));
    }

    private String standing(Retirement retirement) {
        return retirement
                .doneAt()
                .map(at -> Words.text("retirement.done", retirement.accesses(), ages.at(at)))
                .orElseGet(() -> Words.text(
                        "retirement.left",
                        retirement.left(),
                        retirement.accesses(),
                        ages.on(retirement.dueOn()),
                        ages.due(retirement.dueOn())));
    }

    private List<RemovalRow> rows(List<AccessRemoval> accesses) {
        Map<PersonId, Person> people = desk.people().byId(people(accesses));
        return accesses.stream()
                .map(access -> new RemovalRow(useCase, access, desk, people, ages, this::show))
                .toList();
    }

    private static List<PersonId> people(List<AccessRemoval> accesses) {
        return accesses.stream()
                .flatMap(access -> Stream.concat(
                        access.owner().stream(), access.state().said().map(AccessRemoval.Said::by).stream()))
                .distinct()
                .toList();
    }
}
