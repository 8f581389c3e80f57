package dev.remit.incident.lesson;

import dev.remit.findings.OverdueLessons;
import dev.remit.identity.PersonId;
import dev.remit.ownership.HandsOver;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lessons somebody still has to see to. Their days stay. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LessonsHandedOver implements HandsOver {

    private final LessonRows rows;
    private final LessonDesk desk;
    private final ApplicationEventPublisher events;

    LessonsHandedOver(LessonRows rows, LessonDesk desk, ApplicationEventPublisher events) {
        this.rows = rows;
        this.desk = desk;
        this.events = events;
    }

    @Override
    public String what() {
        return "lessons";
    }

    @Override
    public long count(PersonId from) {
        return rows.unsettledCount(from);
    }

    @Override
    public void pass(PersonId from, PersonId to, String reason) {
        for (Lesson before : rows.unsettledOf(from)) {
            rows.give(before.id(), to, before.due());
            desk.appendGiven(before, rows.find(before.id()).orElseThrow(), reason);
            events.publishEvent(new OverdueLessons.Changed(before.incident().subject(), Optional.of(from)));
        }
    }
}
