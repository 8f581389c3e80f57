package dev.remit.ui.policies.gate;

import dev.remit.identity.People;
import dev.remit.identity.Role;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.gate.GateService;
import dev.remit.inventory.gate.GateStanding;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.policies.PoliciesNavigation;
import dev.remit.ui.policies.Verdict;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the policies would say of what is asked for: before it is submitted, and before anybody decides on it. */
@Component
public class PolicyAdvice {

    private final GateService gate;
    private final People people;

    PolicyAdvice(GateService gate, People people) {
        this.gate = gate;
        this.people = people;
    }

    /** Of this use case, as it is now: outcome, policies with their versions, reasons and obligations. */
    public Section of(UseCaseId id) {
        GateStanding standing = gate.advice(id);
        String title = Words.text("policies.advice");
        if (!standing.governed()) {
            return new Section(title, Texts.quiet(Words.text("policies.gate.ungoverned")))
                    .more(Words.text("policies.gate.policies"), PoliciesNavigation.policies());
        }
        Map<String, String> roles = people.roles().stream().collect(Collectors.toMap(Role::key, Role::name));
        return new Section(title, Verdict.of(standing.decision(), role -> roles.getOrDefault(role, role)))
                .sub(Words.text("policies.advice.sub"));
    }
}
