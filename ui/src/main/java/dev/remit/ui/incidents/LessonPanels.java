package dev.remit.ui.incidents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.Permission;
import dev.remit.incident.lesson.Lesson;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on the page of a policy or a control which incidents ask for it, for the pages of other features. */
@Component
public class LessonPanels {

    private final LessonDesk desk;

    LessonPanels(LessonDesk desk) {
        this.desk = desk;
    }

    /** Empty if no incident does, or this person reads none. */
    public Optional<Section> ofPolicy(String key) {
        return reads() ? section(desk.queries().ofPolicy(key)) : Optional.empty();
    }

    /** Empty if no incident does, or this person reads none. */
    public Optional<Section> ofControl(String key) {
        return reads() ? section(desk.queries().ofControl(key)) : Optional.empty();
    }

    private boolean reads() {
        return desk.user().may(Permission.INCIDENT_READ);
    }

    private static Optional<Section> section(List<Lesson> lessons) {
        if (lessons.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-tasks");
        lessons.forEach(lesson -> list.add(row(lesson)));
        return Optional.of(new Section(Words.text("lessons.of"), list));
    }

    private static ListItem row(Lesson lesson) {
        Div words = new Div(
                Texts.link(
                        Words.text("lessons.because", lesson.incidentKey()),
                        IncidentsNavigation.incident(lesson.incidentKey())),
                Texts.quiet(lesson.learnt()));
        words.addClassNames("rm-grow", "rm-task-words");
        lesson.end().flatMap(Lesson.End::reason).ifPresent(reason -> words.add(Texts.quiet("“" + reason + "”")));
        return new ListItem(words, LessonWords.state(lesson));
    }
}
