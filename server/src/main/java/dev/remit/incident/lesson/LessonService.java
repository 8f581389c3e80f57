package dev.remit.incident.lesson;

import dev.remit.findings.OverdueLessons;
import dev.remit.identity.PersonId;
import dev.remit.incident.Incident;
import dev.remit.incident.IncidentId;
import dev.remit.incident.IncidentQueries;
import dev.remit.incident.IncidentRefusal;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyService;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns what was learnt from an incident into proposals, and says what became of them. Who proposes policies takes them up. */
@Service
@Transactional
public class LessonService {

    static final int LONGEST = 1_000;
    private static final String MAY_TAKE_UP = "hasAuthority('policy:write') and hasAuthority('incident:read')";

    private final LessonRows rows;
    private final LessonCheck check;
    private final IncidentQueries incidents;
    private final PolicyService policies;
    private final LessonDesk desk;
    private final ApplicationEventPublisher events;

    LessonService(
            LessonRows rows,
            LessonCheck check,
            IncidentQueries incidents,
            PolicyService policies,
            LessonDesk desk,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.check = check;
        this.incidents = incidents;
        this.policies = policies;
        this.desk = desk;
        this.events = events;
    }

    /** Writes a lesson down beside the post-mortem; by who writes that: who leads the incident or manages incidents. */
    @PreAuthorize("hasAuthority('incident:read')")
    public LessonId write(IncidentId id, LessonDraft draft) {
        Incident incident = led(id);
        if (incidents.learnt(id).isEmpty()) {
            throw IncidentRefusal.REVIEW_MISSING.because();
        }
        RefusedException.throwIfAny(check.problems(draft));
        LessonId lesson = rows.insert(id, draft, desk.user().person());
        desk.append("lesson-written", rows.find(lesson).orElseThrow(), Optional.of(draft.learnt()));
        events.publishEvent(new Lesson.Given(incident, lesson, draft.owner().orElseThrow()));
        return lesson;
    }

    /** Somebody else sees to it, or by another day, for a reason; by who may write it. Its proposed version may wait meanwhile. */
    @PreAuthorize("hasAuthority('incident:read')")
    public void give(LessonId id, LessonCharge charge) {
        Lesson before = unsettled(id);
        Incident incident = led(before.incident());
        RefusedException.throwIfAny(check.problems(before, charge));
        PersonId owner = charge.owner().orElseThrow();
        rows.give(id, owner, charge.due().orElseThrow());
        desk.appendGiven(before, rows.find(id).orElseThrow(), charge.reason());
        boolean another = !owner.equals(before.owner());
        if (another) {
            events.publishEvent(new Lesson.Given(incident, id, owner));
        }
        events.publishEvent(new OverdueLessons.Changed(
                incident.id().subject(), Optional.of(before.owner()).filter(one -> another)));
    }

    /** Proposes the policy, or its next version, that the lesson asks for. Returns the version's number. */
    @PreAuthorize(MAY_TAKE_UP)
    public int propose(LessonId id, Policy policy, String comment) {
        Lesson lesson = open(id);
        if (!lesson.kind().policy()) {
            throw LessonRefusal.NOT_FOR_A_POLICY.because();
        }
        lesson.target().filter(target -> !target.equals(policy.id())).ifPresent(target -> {
            throw LessonRefusal.ANOTHER_POLICY.because(target);
        });
        int version = policies.propose(policy, comment);
        rows.propose(id, policy.id(), version);
        desk.append("lesson-proposed", rows.find(id).orElseThrow(), Optional.of(comment.strip()));
        return version;
    }

    /** Says how a control is asked for now, as the lesson wants it. */
    @PreAuthorize(MAY_TAKE_UP)
    public void take(LessonId id, String how) {
        Lesson lesson = open(id);
        if (lesson.kind().policy()) {
            throw LessonRefusal.NOT_FOR_A_CONTROL.because();
        }
        end(lesson, LessonState.TAKEN, given(how));
    }

    /** Nothing becomes of it, for a reason. */
    @PreAuthorize(MAY_TAKE_UP)
    public void decline(LessonId id, String reason) {
        Lesson lesson = open(id);
        end(lesson, LessonState.DECLINED, given(reason));
    }

    private void end(Lesson lesson, LessonState state, String reason) {
        PersonId person = desk.user().person();
        rows.end(lesson.id(), state, person, Optional.of(reason));
        desk.append("lesson-" + state.code(), lesson, Optional.of(reason));
        events.publishEvent(new OverdueLessons.Changed(lesson.incident().subject(), Optional.empty()));
    }

    private Incident led(IncidentId id) {
        Incident incident = incidents.find(id).orElseThrow(() -> IncidentRefusal.NOT_FOUND.because());
        if (!incident.ledBy(desk.user())) {
            throw IncidentRefusal.NOT_YOURS.because();
        }
        return incident;
    }

    private Lesson unsettled(LessonId id) {
        Lesson lesson = rows.lock(id).orElseThrow(() -> LessonRefusal.NOT_FOUND.because());
        if (lesson.state().settled()) {
            throw LessonRefusal.SETTLED.because();
        }
        return lesson;
    }

    private Lesson open(LessonId id) {
        Lesson lesson = unsettled(id);
        if (lesson.state() == LessonState.PROPOSED) {
            throw LessonRefusal.PROPOSED_ALREADY.because(
                    lesson.version().orElseThrow(), lesson.target().orElseThrow());
        }
        return lesson;
    }

    private static String given(String reason) {
        List<Problem> problems = LessonCheck.textProblems("reason", reason.strip());
        RefusedException.throwIfAny(problems);
        return reason.strip();
    }
}
