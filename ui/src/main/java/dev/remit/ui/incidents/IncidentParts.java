package dev.remit.ui.incidents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.Permission;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentNote;
import dev.remit.incident.IncidentTask;
import dev.remit.incident.PostMortem;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;

/** The parts of an incident's page: what is to be done, what happened, what was learnt. */
final class IncidentParts {

    private final Incident incident;
    private final IncidentDesk desk;
    private final IncidentDialogs dialogs;
    private final Ages ages;

    IncidentParts(Incident incident, IncidentDesk desk, IncidentDialogs dialogs, Ages ages) {
        this.incident = incident;
        this.desk = desk;
        this.dialogs = dialogs;
        this.ages = ages;
    }

    Section tasks() {
        List<IncidentTask> tasks = desk.queries().tasks(incident.id());
        long done = tasks.stream().filter(t -> t.done().isPresent()).count();
        OrderedList list = new OrderedList();
        list.addClassNames("rm-rows", "rm-tasks");
        tasks.forEach(task -> list.add(task(task)));
        Section section = new Section(Words.text("incidents.tasks"), list)
                .sub(Words.text("incidents.tasks.done", done, tasks.size()));
        if (desk.manages()) {
            section.add(Buttons.plain(Words.text("incidents.task.add"), e -> dialogs.addTask()));
        }
        return section;
    }

    private ListItem task(IncidentTask task) {
        Div words = new Div(Texts.strong(task.task()), Texts.caption(task.why()));
        words.addClassNames("rm-grow", "rm-task-words");
        ListItem row = new ListItem(words);
        task.done()
                .ifPresentOrElse(
                        done -> {
                            words.add(Texts.quiet(done.outcome()));
                            row.add(
                                    Status.OK.glyph(
                                            desk.name(Optional.of(done.by())).orElse("")),
                                    Texts.time(done.at(), ages));
                        },
                        () -> {
                            row.add(new Glyph(Avatar.owner(desk.name(task.assignee()))));
                            row.add(
                                    ages.late(task.due())
                                            ? Status.LATE.glyph(ages.due(task.due()))
                                            : new Span(ages.due(task.due())));
                            boolean mine = task.assignee()
                                    .equals(desk.who().user().actor().person());
                            if (mine || desk.leads(incident)) {
                                row.add(Buttons.plain(Words.text("incidents.task.done"), e -> dialogs.done(task)));
                            }
                            if (desk.manages()) {
                                row.add(Buttons.quiet(Words.text("incidents.task.give"), e -> dialogs.giveTask(task)));
                            }
                        });
        return row;
    }

    Section story() {
        OrderedList list = new OrderedList();
        list.addClassNames("rm-rows", "rm-story");
        desk.queries().story(incident.id()).forEach(note -> list.add(note(note)));
        Section section = new Section(Words.text("incidents.story"), list);
        if (desk.leads(incident)) {
            section.add(Buttons.plain(Words.text("incidents.note"), e -> dialogs.note()));
        }
        return section;
    }

    private ListItem note(IncidentNote note) {
        Span text = new Span(note.text());
        text.addClassName("rm-grow");
        return new ListItem(
                Texts.time(note.happenedAt(), ages),
                text,
                Texts.caption(desk.name(Optional.of(note.by())).orElse("")));
    }

    /** The post-mortem, and once there is one, its lessons. */
    List<Section> learnt(LessonsPart lessons) {
        Optional<PostMortem> learnt = desk.queries().learnt(incident.id());
        Section section = new Section(Words.text("incidents.learnt"));
        learnt.ifPresentOrElse(
                review -> section.add(Texts.body(review.summary()), causes(review, lessons)),
                () -> section.add(Texts.body(Words.text("incidents.learnt.nothing"))));
        if (desk.leads(incident)) {
            section.add(Buttons.plain(
                    Words.text(learnt.isPresent() ? "incidents.learnt.again" : "incidents.learnt.write"),
                    e -> dialogs.learn(learnt)));
        }
        return learnt.isPresent() ? List.of(section, lessons.section()) : List.of(section);
    }

    /** What is still there becomes a finding; what a rule would have stopped becomes a lesson. */
    private UnorderedList causes(PostMortem review, LessonsPart lessons) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-story");
        for (String cause : review.causes()) {
            Span words = new Span(cause);
            words.addClassName("rm-grow");
            ListItem row = new ListItem(words);
            if (desk.who().user().may(Permission.FINDING_MANAGE)) {
                row.add(Buttons.quiet(Words.text("incidents.cause.finding"), e -> dialogs.raise(cause)));
            }
            if (desk.leads(incident)) {
                row.add(Buttons.quiet(Words.text("lessons.of-cause"), e -> lessons.write(cause)));
            }
            list.add(row);
        }
        return list;
    }
}
