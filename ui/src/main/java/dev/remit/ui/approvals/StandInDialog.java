package dev.remit.ui.approvals;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.remit.approval.delegation.Delegation.Terms;
import dev.remit.approval.delegation.DelegationRefusal;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.UnsentGuard;
import dev.remit.ui.words.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who stands in, for which decisions, from which day to which; for administrators also for whom. */
final class StandInDialog extends Dialog {

    private static final String NAMED = "@named";

    private final ProblemSummary problems = new ProblemSummary();
    private final ComboBox<Person> from = new ComboBox<>(Words.text("stand-ins.from"));
    private final ComboBox<Person> to = new ComboBox<>(Words.text("stand-ins.to"));
    private final CheckboxGroup<String> duties = new CheckboxGroup<>(Words.text("stand-ins.duties"));
    private final DayPicker firstDay = new DayPicker("firstDay", Words.text("stand-ins.first"));
    private final DayPicker lastDay = new DayPicker("lastDay", Words.text("stand-ins.last"));

    /**
     * Whom one can choose.
     *
     * @param reviewers who may decide here
     * @param me who is away, unless somebody else can be chosen
     */
    record Choices(List<Person> reviewers, PersonId me, boolean forOthers, Approvers words) {}

    StandInDialog(Choices choices, Function<PersonId, List<String>> roles, LocalDate today, Consumer<Terms> arrange) {
        setHeaderTitle(Words.text("stand-ins.arrange"));
        setWidth("32rem");
        from.setItems(choices.reviewers());
        from.setItemLabelGenerator(Person::name);
        from.setVisible(choices.forOthers());
        from.setWidthFull();
        to.setItems(choices.reviewers());
        to.setItemLabelGenerator(
                p -> p.name() + p.jobTitle().map(title -> ", " + title).orElse(""));
        to.setWidthFull();
        duties.setItemLabelGenerator(key -> key.equals(NAMED)
                ? Words.text("stand-ins.named")
                : choices.words().role(key));
        from.addValueChangeListener(e -> show(roles, e.getValue()));
        choices.reviewers().stream()
                .filter(p -> p.id().equals(choices.me()))
                .findFirst()
                .ifPresent(from::setValue);
        firstDay.setValue(today);
        firstDay.setMin(today);
        lastDay.setMin(today);
        problems.field("from", from)
                .field("to", to)
                .field("duties", duties)
                .field("firstDay", firstDay)
                .field("lastDay", lastDay);
        Div days = new Div(firstDay, lastDay);
        days.addClassName("rm-workflow-who");
        add(problems, from, to, days, duties);
        UnsentGuard.on(this, () -> !to.isEmpty() || !lastDay.isEmpty());
        getFooter()
                .add(
                        Buttons.plain(Words.text("stand-ins.cancel"), e -> close()),
                        Buttons.primary(Words.text("stand-ins.arrange.verb"), e -> send(choices, arrange)));
    }

    private void show(Function<PersonId, List<String>> roles, Person person) {
        List<String> all = person == null
                ? List.of()
                : Stream.concat(roles.apply(person.id()).stream(), Stream.of(NAMED))
                        .toList();
        duties.setItems(all);
        duties.setValue(Set.copyOf(all));
    }

    private void send(Choices choices, Consumer<Terms> arrange) {
        try {
            if (from.isEmpty() && choices.forOthers()) {
                throw DelegationRefusal.FROM_MISSING.at("from");
            }
            if (to.isEmpty()) {
                throw DelegationRefusal.TO_MISSING.at("to");
            }
            if (firstDay.day().isEmpty() || lastDay.day().isEmpty()) {
                throw DelegationRefusal.DAYS_MISSING.at(firstDay.isEmpty() ? "firstDay" : "lastDay");
            }
            Set<String> keys = new HashSet<>(duties.getValue());
            boolean named = keys.remove(NAMED);
            PersonId away = from.getOptionalValue().map(Person::id).orElse(choices.me());
            arrange.accept(new Terms(away, to.getValue().id(), keys, named, firstDay.getValue(), lastDay.getValue()));
            close();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }
}
