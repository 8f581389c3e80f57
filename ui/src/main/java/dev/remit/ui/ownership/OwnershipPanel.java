package dev.remit.ui.ownership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
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
import dev.remit.ownership.template.Suggested;
import dev.remit.ownership.vague.VagueReason;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Announce;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who stands for one thing, and the fields to change it for those who may. Each choice is stored at once; who is only suggested,
 * when somebody confirms it.
 */
@StyleSheet("context://css/decisions.css")
public final class OwnershipPanel extends Div {

    private final transient SubjectRef subject;
    private final transient OwnershipPanels with;
    private final transient Runnable changed;
    private final transient Map<Assignment, String> filledIn = new HashMap<>();
    private final transient Optional<Suggested> suggested;
    private final transient Set<Assignment> open = new LinkedHashSet<>();
    private final Div gaps = new Div();
    private final Map<Duty, Component> fields = new EnumMap<>(Duty.class);

    OwnershipPanel(
            SubjectRef subject,
            OwnershipPanels with,
            boolean mayChange,
            Optional<Suggested> suggested,
            Runnable changed) {
        this.subject = subject;
        this.with = with;
        this.changed = changed;
        this.suggested = suggested;
        suggested.map(Suggested::assignments).ifPresent(open::addAll);
        gaps.addClassName("rm-gaps");
        gaps.getElement().setAttribute("aria-live", "polite");
        gaps.getElement().setAttribute("tabindex", "-1");
        Ownership ownership = with.queries().of(subject);
        filledIn.putAll(with.queries().filledIn(subject));
        add(new Section(Words.text("ownership.panel.title"), gaps, mayChange ? fields(ownership) : facts(ownership)));
        showGaps();
    }

    /** Lets the summary of a form name the duties and lead to their fields. */
    public void register(ProblemSummary summary) {
        fields.forEach((duty, field) -> summary.field(duty.code(), Words.of(duty), field));
        summary.field("ownership", Words.text("ownership.panel.title"), gaps);
    }

    /** Stores those who are suggested and whom nobody took out. */
    public void confirm() {
        if (!open.isEmpty()) {
            with.suggestions().confirm(subject, suggested.orElseThrow().only(List.copyOf(open)));
            open.clear();
            filledIn.putAll(with.queries().filledIn(subject));
            fields.forEach((duty, field) -> ((HasHelper) field).setHelperText(help(duty)));
        }
    }

    private Component fields(Ownership stored) {
        List<Person> here = with.people().all();
        Ownership ownership = shown(stored);
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

    /** What is stored, and what is suggested. */
    private Ownership shown(Ownership stored) {
        return new Ownership(
                subject,
                Stream.concat(stored.assignments().stream(), open.stream()).toList());
    }

    /** What the duty is for, and which template filled it in or would. */
    private String help(Duty duty) {
        String help = Words.text("ownership.help." + duty.code());
        if (open.stream().anyMatch(a -> a.duty() == duty)) {
            return help + " " + TemplateWords.suggested(suggested.orElseThrow());
        }
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
                store(duty, box, () -> with.service().assign(subject, duty, next.id()));
            } else if (e.getOldValue() != null) {
                store(duty, box, () -> stored(duty)
                        .forEach(person -> with.service().unassign(subject, duty, person)));
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
            Set<PersonId> after = e.getValue().stream().map(Person::id).collect(Collectors.toSet());
            store(duty, box, () -> {
                List<PersonId> before = stored(duty);
                after.stream().filter(p -> !before.contains(p)).forEach(p -> with.service()
                        .assign(subject, duty, p));
                before.stream().filter(p -> !after.contains(p)).forEach(p -> with.service()
                        .unassign(subject, duty, p));
            });
        });
        return box;
    }

    private List<PersonId> stored(Duty duty) {
        return with.queries().of(subject).holders(duty);
    }

    /** Once somebody changed a field, it is stored as it stands there: nobody is suggested for it any more. */
    private <F extends HasValidation & HasHelper> void store(Duty duty, F field, Runnable change) {
        field.setInvalid(false);
        try {
            change.run();
        } catch (RefusedException refused) {
            field.setErrorMessage(Refusals.sentences(refused));
            field.setInvalid(true);
            return;
        }
        open.removeIf(a -> a.duty() == duty);
        field.setHelperText(help(duty));
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
        Ownership shown = shown(with.queries().of(subject));
        gaps.add(new Glyph(DutyMarkup.gaps(
                shown.gaps(with.people().all().stream().map(Person::id).collect(Collectors.toSet())))));
        with.vague().about(subject).stream()
                // the gap says it
                .filter(vague -> vague.reason() != VagueReason.NOBODY_ACCOUNTABLE)
                .map(vague -> Texts.body(VagueGrid.why(vague)))
                .forEach(gaps::add);
    }

    static String label(Person person) {
        return person.jobTitle()
                .map(title -> Words.text("ownership.person", person.name(), title))
                .orElse(person.name());
    }
}
