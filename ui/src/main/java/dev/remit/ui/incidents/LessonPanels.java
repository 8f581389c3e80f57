package dev.remit.ui.incidents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.Permission;
import dev.remit.incident.lesson.Lesson;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.list.GrowingList;
import dev.remit.ui.design.list.KeysetReader;
import dev.remit.ui.words.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on the page of a policy or a control which incidents ask for it, for the pages of other features. */
@Component
public class LessonPanels {

    private static final int PAGE = 20;

    private final LessonDesk desk;

    LessonPanels(LessonDesk desk) {
        this.desk = desk;
    }

    /** Empty if no incident does, or this person reads none. */
    public Optional<Section> ofPolicy(String key) {
        return section((cursor, limit) -> desk.queries().ofPolicy(key, cursor, limit));
    }

    /** Empty if no incident does, or this person reads none. */
    public Optional<Section> ofControl(String key) {
        return section((cursor, limit) -> desk.queries().ofControl(key, cursor, limit));
    }

    private Optional<Section> section(KeysetReader<Lesson> lessons) {
        if (!desk.user().may(Permission.INCIDENT_READ)) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-tasks");
        GrowingList<Lesson> growing = new GrowingList<>(list, PAGE, lessons, page -> page.stream()
                .map(LessonPanels::row)
                .toList());
        return list.getComponentCount() == 0
                ? Optional.empty()
                : Optional.of(new Section(Words.text("lessons.of"), growing));
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
