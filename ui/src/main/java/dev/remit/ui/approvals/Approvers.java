package dev.remit.ui.approvals;

import dev.remit.approval.plan.Approver;
import dev.remit.approval.plan.Needed.Mode;
import dev.remit.approval.plan.PlannedStep;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.Role;
import dev.remit.ownership.Duty;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom a step can name, in words: roles, duties, people. */
public final class Approvers {

    private final Map<String, String> roles = new LinkedHashMap<>();
    private final Map<String, String> people = new LinkedHashMap<>();

    public Approvers(People all) {
        for (Role role : all.roles()) {
            roles.put(role.key(), role.name());
        }
        for (Person person : all.all()) {
            people.put(person.id().toString(), person.name());
        }
    }

    List<Approver> choices() {
        List<Approver> choices = new ArrayList<>();
        choices.add(Approver.ANYBODY);
        roles.keySet().forEach(role -> choices.add(Approver.role(role)));
        for (Duty duty : Duty.values()) {
            choices.add(Approver.duty(duty));
        }
        people.keySet().forEach(id -> choices.add(new Approver(Approver.Kind.PERSON, id)));
        return choices;
    }

    List<String> roles() {
        return List.copyOf(roles.keySet());
    }

    String role(String key) {
        return roles.getOrDefault(key, key);
    }

    /** A step in a line: who, how many of them, and whether together with the one before. */
    public String step(PlannedStep step) {
        return name(step.approver())
                + (step.needed().mode() == Mode.ANY ? "" : ", " + StepWords.needed(step.needed()))
                + (step.alongside() ? " " + Words.text("approvals.alongside.short") : "");
    }

    String name(Approver approver) {
        return switch (approver.kind()) {
            case ROLE -> role(approver.key());
            case DUTY ->
                Arrays.stream(Duty.values())
                        .filter(approver::is)
                        .findFirst()
                        .map(duty -> Words.text("approvals.duty", duty))
                        .orElse(approver.key());
            case ANYBODY -> Words.text("approvals.anybody");
            case PERSON -> people.getOrDefault(approver.key(), Words.text("approvals.gone"));
        };
    }
}
