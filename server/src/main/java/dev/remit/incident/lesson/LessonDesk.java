package dev.remit.incident.lesson;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who acts on lessons, and with which evidence: that of the incident. */
@Component
record LessonDesk(CurrentUser user, Ledger ledger) {

    void append(String name, Lesson lesson, Optional<String> reason) {
        ledger.append(act(name, lesson, reason));
    }

    /** Another sees to it, or by another day. */
    void appendGiven(Lesson before, Lesson now, String reason) {
        ledger.append(act("lesson-given", now, Optional.of(reason))
                .with("owner_before", before.owner().toString())
                .with("due_before", before.due().toString()));
    }

    private static Act act(String name, Lesson lesson, Optional<String> reason) {
        Act act = Act.of("incident." + name, lesson.incident().subject())
                .because(reason.orElse(""))
                .with("lesson", lesson.id().toString())
                .with("kind", lesson.kind().code())
                .with("owner", lesson.owner().toString())
                .with("due", lesson.due().toString());
        Act on = lesson.target().map(target -> act.with("target", target)).orElse(act);
        return lesson.version().isPresent()
                ? on.with("version", String.valueOf(lesson.version().getAsInt()))
                : on;
    }
}
