package dev.remit.ui.incidents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.incident.Incident;
import dev.remit.incident.lesson.Lesson;
import dev.remit.incident.lesson.LessonCounts;
import dev.remit.incident.lesson.LessonState;
import dev.remit.ui.controls.ControlsNavigation;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.list.GrowingList;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.policies.PoliciesNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lessons of an incident on its page: what follows from each, and what became of it. */
final class LessonsPart {

    private static final int PAGE = 20;

    private final Incident incident;
    private final IncidentDesk desk;
    private final Ages ages;
    private final Runnable changed;
    private final LessonCounts counts;

    LessonsPart(Incident incident, IncidentDesk desk, Ages ages, Runnable changed) {
        this.incident = incident;
        this.desk = desk;
        this.ages = ages;
        this.changed = changed;
        counts = desk.lessons().queries().counts(incident.id());
    }

    /** How many wait for somebody. */
    long unsettled() {
        return counts.open();
    }

    Section section() {
        OrderedList list = new OrderedList();
        list.addClassNames("rm-rows", "rm-tasks");
        Section section = new Section(
                Words.text("lessons.title"),
                new GrowingList<>(
                        list,
                        PAGE,
                        (cursor, limit) -> desk.lessons().queries().of(incident.id(), cursor, limit),
                        this::rows));
        section.sub(
                counts.all() == 0
                        ? Words.text("lessons.none")
                        : Words.text("lessons.settled", counts.settled(), counts.all()));
        if (desk.leads(incident)) {
            section.add(Buttons.plain(Words.text("lessons.write"), e -> write("")));
        }
        return section;
    }

    /** Asks what follows from what was learnt. */
    void write(String learnt) {
        new LessonDialog(incident, learnt, desk, ages, changed).open();
    }

    private List<ListItem> rows(List<Lesson> lessons) {
        Map<PersonId, Person> people =
                desk.who().people().byId(lessons.stream().map(Lesson::owner).toList());
        return lessons.stream()
                .map(lesson -> row(
                        lesson, Optional.ofNullable(people.get(lesson.owner())).map(Person::name)))
                .toList();
    }

    private ListItem row(Lesson lesson, Optional<String> owner) {
        Div words = new Div(Texts.strong(lesson.learnt()), target(lesson));
        words.addClassNames("rm-grow", "rm-task-words");
        lesson.end().flatMap(Lesson.End::reason).ifPresent(reason -> words.add(Texts.quiet("“" + reason + "”")));
        ListItem row = new ListItem(words, LessonWords.state(lesson), new Glyph(Avatar.owner(owner)));
        lesson.end()
                .ifPresentOrElse(
                        end -> row.add(Texts.time(end.at(), ages)),
                        () -> row.add(
                                lesson.overdue(ages.today())
                                        ? Status.LATE.glyph(ages.due(lesson.due()))
                                        : new Span(ages.due(lesson.due()))));
        if (lesson.state() == LessonState.OPEN && desk.lessons().takesUp()) {
            acts(lesson, row);
        }
        if (!lesson.state().settled() && desk.leads(incident)) {
            row.add(Buttons.quiet(
                    Words.text("lessons.give"), e -> new LessonChargeDialog(lesson, desk, changed).open()));
        }
        return row;
    }

    private static Span target(Lesson lesson) {
        Span target = new Span(Words.of(lesson.kind()));
        target.addClassName("rm-caption");
        lesson.target().ifPresent(key -> target.add(new Span(" · "), Texts.link(key, page(lesson, key))));
        return target;
    }

    private static Address page(Lesson lesson, String key) {
        return lesson.kind().policy() ? PoliciesNavigation.policy(key) : ControlsNavigation.control(key);
    }

    private void acts(Lesson lesson, ListItem row) {
        if (lesson.kind().policy()) {
            row.add(Buttons.link(
                    Words.text("lessons.propose"), PoliciesNavigation.write(lesson.id(), lesson.target())));
        } else {
            row.add(Buttons.plain(
                    Words.text("lessons.take"),
                    e -> ask("take", lesson, how -> desk.lessons().service().take(lesson.id(), how))));
        }
        row.add(Buttons.quiet(
                Words.text("lessons.decline"),
                e -> ask("decline", lesson, why -> desk.lessons().service().decline(lesson.id(), why))));
    }

    private void ask(String act, Lesson lesson, java.util.function.Consumer<String> doing) {
        new ReasonDialog(
                        Words.text("lessons." + act + ".title", lesson.target().orElse("")),
                        Words.text("lessons." + act + ".text", lesson.incidentKey()),
                        Words.text("lessons." + act),
                        words -> {
                            doing.accept(words);
                            changed.run();
                        })
                .open();
    }
}
