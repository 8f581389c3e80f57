package dev.remit.approval.plan;

import dev.remit.policy.cel.Conditions;
import dev.remit.shared.SubjectKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The language of conditions for each kind of thing: its own facts and no others. Made when it is first needed. */
@Component
class Vocabularies {

    private final Map<SubjectKind, Conditions> made = new ConcurrentHashMap<>();

    Conditions of(SubjectKind kind) {
        return made.computeIfAbsent(kind, k -> new Conditions(RequestFact.of(k)));
    }
}
