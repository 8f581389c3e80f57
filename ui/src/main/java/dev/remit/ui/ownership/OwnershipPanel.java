package dev.remit.ui.ownership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.Ownership;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who stands for one thing, and the fields to change it for those who may. Each choice is stored at once. */
@StyleSheet("context://css/decisions.css")
public final class OwnershipPanel extends Div {

    private final transient SubjectRef subject;
    private final transient OwnershipPanels with;
    private final transient Runnable changed;
    private final transient Map<Assignment, String> filledIn;
    private final Div gaps = new Div();
    private final Map<Duty, Component> fields = new EnumMap<>(Duty.class);

    OwnershipPanel(SubjectRef subject, OwnershipPanels with, boolean mayChange, Runnable changed) {
        this.subject = subject;
        this.with = with;
        this.changed = changed;
        gaps.addClassName("rm-gaps");
        gaps.getElement().setAttribute("aria-live", "polite");
        gaps.getElement().setAttribute("tabindex", "-1");
        Ownership ownership = with.queries().of(subject);
        filledIn = with.queries().filledIn(subject);
        add(new Section(Words.text("ownership.panel.title"), gaps, mayChange ? fields(ownership) : facts(ownership)));
        showGaps();
    }

    /** Lets the summary of a form name the duties and lead to their fields. */
    public void register(ProblemSummary summary) {
        fields.forEach((duty, field) -> summary.field(duty.code(), Words.of(duty), field));
        summary.field("ownership", Words.text("ownership.panel.title"), gaps);
    }

    private Component fields(Ownership ownership) {
        List<Person> here = with.people().all();
        Map<PersonId, Person> known = with.people()
                .byId(ownership.assignments().stream().map(a -> a.person()).toList());
        Div all = new Div();
        all.addClassName("rm-ownership-fields");
        for (Duty duty : Duty.values()) {
            List<Person> holders = ownership.holders(duty).stream()
                    .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                    .toList();
            fields.put(duty, duty.single() ? one(duty, here, holders) : several(duty, here, holders));
        }
        all.add(fields.values());
        return all;
    }

    /** What the duty is for, and which template filled it in. */
    private String help(Duty duty) {
        String help = Words.text("ownership.help." + duty.code());
        return filledIn.entrySet().stream()
                .filter(filled -> filled.getKey().duty() == duty)
                .findFirst()
                .map(filled -> help + " " + TemplateWords.filledIn(filled.getValue()))
                .orElse(help);
    }

    private Component one(Duty duty, List<Person> here, List<Person> holders) {
        ComboBox<Person> box = new ComboBox<>(Words.of(duty));
        box.setItems(here);
        box.setItemLabelGenerator(OwnershipPanel::label);
        box.setHelperText(help(duty));
        box.setClearButtonVisible(true);
        holders.stream().findFirst().ifPresent(box::setValue);
        box.addValueChangeListener(e -> {
            if (!e.isFromClient()) {
                return;
            }
            Person next = e.getValue();
            if (next != null) {
                store(box, () -> with.service().assign(subject, duty, next.id()));
            } else if (e.getOldValue() != null) {
                store(box, () -> with.service()
                        .unassign(subject, duty, e.getOldValue().id()));
            }
        });
        return box;
    }

    private Component several(Duty duty, List<Person> here, List<Person> holders) {
        MultiSelectComboBox<Person> box = new MultiSelectComboBox<>(Words.of(duty));
        box.setItems(here);
        box.setItemLabelGenerator(OwnershipPanel::label);
        box.setHelperText(help(duty));
        box.setValue(new HashSet<>(holders));
        box.addValueChangeListener(e -> {
            if (!e.isFromClient()) {
                return;
            }
            Set<Person> before = e.getOldValue();
            Set<Person> after = e.getValue();
            store(box, () -> {
                after.stream().filter(p -> !before.contains(p)).forEach(p -> with.service()
                        .assign(subject, duty, p.id()));
                before.stream().filter(p -> !after.contains(p)).forEach(p -> with.service()
                        .unassign(subject, duty, p.id()));
            });
        });
        return box;
    }

    private void store(HasValidation field, Runnable change) {
        field.setInvalid(false);
        try {
            change.run();
        } catch (RefusedException refused) {
            field.setErrorMessage(Refusals.sentences(refused));
            field.setInvalid(true);
            return;
        }
        showGaps();
        Announce.politely(Words.text("ownership.saved"));
        changed.run();
    }

    private Component facts(Ownership ownership) {
        Map<PersonId, Person> known = with.people()
                .byId(ownership.assignments().stream().map(a -> a.person()).toList());
        Facts facts = new Facts();
        for (Duty duty : Duty.values()) {
            String names = ownership.holders(duty).stream()
                    .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                    .map(Person::name)
                    .collect(Collectors.joining(", "));
            facts.fact(
                    Words.of(duty), names.isEmpty() ? UnknownChip.glyph(Words.text("design.nobody")) : new Span(names));
        }
        return facts;
    }

    private void showGaps() {
        gaps.removeAll();
        gaps.add(new Glyph(DutyMarkup.gaps(with.queries().gaps(subject))));
    }

    static String label(Person person) {
        return person.jobTitle()
                .map(title -> Words.text("ownership.person", person.name(), title))
                .orElse(person.name());
    }
}
