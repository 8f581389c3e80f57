package dev.remit.incident.lesson;

import dev.remit.control.library.ControlLibrary;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.incident.IncidentRefusal;
import dev.remit.policy.PolicyQueries;
import dev.remit.shared.Problem;
import dev.remit.shared.Refusal;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What is wrong with a lesson that somebody writes, all at once. */
@Component
class LessonCheck {

    private final PolicyQueries policies;
    private final ControlLibrary controls;
    private final People people;
    private final Tenants tenants;
    private final Clock clock;

    LessonCheck(PolicyQueries policies, @Lazy ControlLibrary controls, People people, Tenants tenants, Clock clock) {
        this.policies = policies;
        this.controls = controls;
        this.people = people;
        this.tenants = tenants;
        this.clock = clock;
    }

    List<Problem> problems(LessonDraft draft) {
        List<Problem> problems = new ArrayList<>(textProblems("learnt", draft.learnt()));
        target(draft).map(no -> Problem.at("target", no)).ifPresent(problems::add);
        owner(draft.owner()).map(no -> Problem.at("owner", no)).ifPresent(problems::add);
        due(draft.due()).map(no -> Problem.at("due", no)).ifPresent(problems::add);
        return problems;
    }

    /** What is late may be handed over as late as it is. */
    List<Problem> problems(Lesson lesson, LessonCharge charge) {
        List<Problem> problems = new ArrayList<>();
        owner(charge.owner()).map(no -> Problem.at("owner", no)).ifPresent(problems::add);
        if (!charge.due().equals(Optional.of(lesson.due()))) {
            due(charge.due()).map(no -> Problem.at("due", no)).ifPresent(problems::add);
        } else if (charge.owner().equals(Optional.of(lesson.owner()))) {
            problems.add(Problem.of(LessonRefusal.NOTHING_CHANGED));
        }
        problems.addAll(textProblems("reason", charge.reason()));
        return problems;
    }

    static List<Problem> textProblems(String field, String text) {
        if (text.isEmpty()) {
            return List.of(Problem.at(field, IncidentRefusal.TEXT_MISSING));
        }
        return text.length() > LessonService.LONGEST
                ? List.of(Problem.at(field, IncidentRefusal.TEXT_TOO_LONG, LessonService.LONGEST))
                : List.of();
    }

    private Optional<Refusal> target(LessonDraft draft) {
        return switch (draft.kind()) {
            case NEW_POLICY -> Optional.empty();
            case POLICY_VERSION ->
                draft.target().flatMap(policies::find).isPresent()
                        ? Optional.empty()
                        : Optional.of(LessonRefusal.POLICY_MISSING);
            case CONTROL ->
                draft.target().flatMap(controls::find).isPresent()
                        ? Optional.empty()
                        : Optional.of(LessonRefusal.CONTROL_MISSING);
        };
    }

    private Optional<Refusal> owner(Optional<PersonId> owner) {
        if (owner.isEmpty()) {
            return Optional.of(LessonRefusal.OWNER_MISSING);
        }
        return owner.flatMap(people::find).filter(Person::active).isPresent()
                ? Optional.empty()
                : Optional.of(IncidentRefusal.OWNER_NOT_HERE);
    }

    private Optional<Refusal> due(Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return Optional.of(LessonRefusal.DUE_MISSING);
        }
        ZoneId zone = ZoneId.of(tenants.find().orElseThrow().zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return day.filter(due -> due.isBefore(today)).map(past -> LessonRefusal.DUE_IN_THE_PAST);
    }
}
