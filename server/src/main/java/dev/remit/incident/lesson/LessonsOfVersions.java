package dev.remit.incident.lesson;

import dev.remit.findings.OverdueLessons;
import dev.remit.policy.PolicyVersion;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the lessons for which a version was proposed when it comes in force, and opens them again when it is rejected. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LessonsOfVersions {

    private final LessonRows rows;
    private final LessonDesk desk;
    private final ApplicationEventPublisher events;

    LessonsOfVersions(LessonRows rows, LessonDesk desk, ApplicationEventPublisher events) {
        this.rows = rows;
        this.desk = desk;
        this.events = events;
    }

    @EventListener
    void on(PolicyVersion.Decided decided) {
        for (Lesson lesson : rows.proposedAs(decided.policy(), decided.number())) {
            if (decided.state() == PolicyVersion.State.PUBLISHED) {
                rows.end(lesson.id(), LessonState.TAKEN, desk.user().person(), Optional.empty());
                desk.append("lesson-taken", lesson, Optional.empty());
                events.publishEvent(new OverdueLessons.Changed(lesson.incident().subject(), Optional.empty()));
            } else {
                rows.reopen(lesson.id());
                desk.append("lesson-reopened", lesson, Optional.empty());
            }
        }
    }
}
