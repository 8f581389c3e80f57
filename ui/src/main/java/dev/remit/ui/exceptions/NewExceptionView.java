package dev.remit.ui.exceptions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.exception.ExceptedKind;
import dev.remit.exception.ExceptionDraft;
import dev.remit.exception.ExceptionId;
import dev.remit.exception.ExceptionRequest;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.OptionCards;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form to ask for an exception, for one that follows another, or again for one that was returned; which, is in the address. */
@StyleSheet("context://css/access.css")
@StyleSheet("context://css/lifecycle.css")
@Route(value = ExceptionsNavigation.NEW, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
class NewExceptionView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient ExceptionDesk desk;
    private final OptionCards<ExceptedKind> kind =
            new OptionCards<>(List.of(ExceptedKind.values()), Words::of, k -> Words.text("exceptions.new." + k.code()));
    private final ComboBox<String> reference = new ComboBox<>();
    private final TextArea reason = new TextArea();
    private final TextArea instead = new TextArea();
    private final ComboBox<Person> owner = new ComboBox<>();
    private final DayPicker lastDay = new DayPicker("last-day");
    private final ProblemSummary problems = new ProblemSummary();

    NewExceptionView(ExceptionDesk desk) {
        this.desk = desk;
        addClassName("rm-view");
        reference.setAllowCustomValue(true);
        reference.addCustomValueSetListener(e -> reference.setValue(e.getDetail()));
        kind.addValueChangeListener(e -> offer(e.getValue()));
        kind.setValue(ExceptedKind.POLICY);
        owner.setItems(desk.people().all());
        owner.setItemLabelGenerator(Person::name);
        reason.setWidthFull();
        instead.setWidthFull();
        problems.field("reference", reference)
                .field("reason", reason)
                .field("instead", instead)
                .field("owner", owner)
                .field("last-day", lastDay);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation());
        Optional<ExceptionRequest> returned =
                address.first(ExceptionsNavigation.AGAIN).flatMap(desk.queries()::find);
        Optional<ExceptionRequest> before =
                returned.or(() -> address.first(ExceptionsNavigation.RENEWS).flatMap(desk.queries()::find));
        returned.ifPresent(this::fill);
        UseCaseId useCase = before.map(ExceptionRequest::useCase)
                .or(() -> ExceptionsNavigation.useCase(address))
                .orElseThrow(NotFoundException::new);
        String name = desk.useCases()
                .find(useCase)
                .orElseThrow(NotFoundException::new)
                .name();
        Div form = new Div(problems);
        form.addClassName("rm-form");
        if (before.isEmpty()) {
            form.add(question("kind", kind), question("reference", reference));
        }
        form.add(
                question("reason", reason),
                question("instead", instead),
                question("owner", owner),
                question("last-day", lastDay),
                Buttons.primary(Words.text("exceptions.ask"), e -> ask(useCase, before, returned)));
        removeAll();
        String way = returned.isPresent() ? "again" : "renewal";
        add(
                new PageHeader(before.map(b -> Words.text("exceptions.new." + way, b.key(), name))
                        .orElseGet(() -> Words.text("exceptions.new.title", name))),
                Texts.body(Words.text(before.isPresent() ? "exceptions.new." + way + ".text" : "exceptions.new.text")),
                form);
    }

    private void fill(ExceptionRequest returned) {
        reason.setValue(returned.terms().reason());
        instead.setValue(returned.terms().instead());
        desk.people().find(returned.terms().owner()).ifPresent(owner::setValue);
        lastDay.setValue(returned.lastDay());
    }

    private void offer(ExceptedKind chosen) {
        Map<String, String> choices = desk.choices(chosen);
        reference.setItems(choices.keySet());
        reference.setItemLabelGenerator(id -> choices.containsKey(id) ? id + " · " + choices.get(id) : id);
    }

    private static Question question(String field, com.vaadin.flow.component.Component input) {
        return new Question(
                Words.text("exceptions.new." + field), Words.text("exceptions.new." + field + ".help"), input);
    }

    private void ask(UseCaseId useCase, Optional<ExceptionRequest> before, Optional<ExceptionRequest> returned) {
        ExceptionDraft draft = new ExceptionDraft(
                useCase,
                kind.getValue(),
                reference.getOptionalValue().orElse(""),
                owner.getOptionalValue().map(Person::id),
                reason.getValue(),
                instead.getValue(),
                lastDay.day());
        try {
            returned.ifPresent(again -> desk.service().askAgain(again.id(), draft));
            ExceptionId id = returned.map(ExceptionRequest::id)
                    .or(() -> before.map(b -> desk.service().renew(b.id(), draft)))
                    .orElseGet(() -> desk.service().ask(draft));
            String key = desk.queries().find(id).orElseThrow().key();
            Notice.done(Words.text("exceptions.asked-as", key));
            ExceptionsNavigation.exception(key).open();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("exceptions.nav"), ExceptionsNavigation.PATH),
                Crumb.here(Words.text("exceptions.ask")));
    }
}
