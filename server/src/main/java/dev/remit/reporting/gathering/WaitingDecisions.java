package dev.remit.reporting.gathering;

import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.Waiting;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.Role;
import dev.remit.reports.KpiReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The decisions that wait, the one due first on top. */
@Component
class WaitingDecisions {

    /** More than a board reads; the rest is counted by the figures. */
    private static final int MOST = 40;

    private final ApprovalQueries approvals;
    private final People people;

    WaitingDecisions(ApprovalQueries approvals, People people) {
        this.approvals = approvals;
        this.people = people;
    }

    List<KpiReport.Decision> all() {
        List<Waiting> waiting = approvals.waiting(Optional.empty(), MOST).items();
        Map<PersonId, Person> named =
                people.byId(waiting.stream().flatMap(w -> w.person().stream()).toList());
        Map<String, String> roles = people.roles().stream().collect(Collectors.toMap(Role::key, Role::name));
        return waiting.stream().map(w -> decision(w, named, roles)).toList();
    }

    private static KpiReport.Decision decision(
            Waiting waiting, Map<PersonId, Person> named, Map<String, String> roles) {
        Optional<String> who = waiting.person()
                .flatMap(id -> Optional.ofNullable(named.get(id)).map(Person::name))
                .or(() -> waiting.role().map(key -> roles.getOrDefault(key, key)));
        return new KpiReport.Decision(
                waiting.title(),
                Charts.tier(waiting.tier()),
                ReportWords.text(
                        "reporting.decision",
                        waiting.version(),
                        String.valueOf(waiting.position()),
                        String.valueOf(waiting.steps())),
                waiting.since(),
                Optional.of(waiting.dueAt()),
                who);
    }
}
