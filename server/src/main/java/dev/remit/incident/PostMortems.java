package dev.remit.incident;

import dev.remit.evidence.Act;
import dev.remit.findings.FindingId;
import dev.remit.findings.FindingService;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is learnt from incidents, and what becomes of it. */
@Service
@Transactional
public class PostMortems {

    static final int LONGEST_SUMMARY = 8_000;
    static final int LONGEST_CAUSE = 200;
    static final int MOST_CAUSES = 20;

    private final IncidentRows rows;
    private final WorkRows work;
    private final FindingService findings;
    private final IncidentDesk desk;

    PostMortems(IncidentRows rows, WorkRows work, FindingService findings, IncidentDesk desk) {
        this.rows = rows;
        this.work = work;
        this.findings = findings;
        this.desk = desk;
    }

    /** Writes down what was learnt, as another edition; by who leads the incident or manages incidents. */
    @PreAuthorize("hasAuthority('incident:read')")
    public int write(IncidentId id, String summary, List<String> causes) {
        Incident incident = rows.lock(id).orElseThrow(() -> IncidentRefusal.NOT_FOUND.because());
        desk.requireMember(incident);
        List<String> all = causes.stream()
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
        RefusedException.throwIfAny(problems(summary.strip(), all));
        int edition = work.addReview(id, summary.strip(), all, desk.person());
        desk.append(Act.of("incident.learnt", id.subject())
                .onVersion(String.valueOf(edition))
                .because(summary.strip())
                .with("causes", String.join("; ", all)));
        return edition;
    }

    /** Makes a finding of a cause that is still there, with the incident's severity; once, however often it is asked for. */
    @PreAuthorize("hasAuthority('finding:manage') and hasAuthority('incident:read')")
    public FindingId raiseFinding(IncidentId id, String cause) {
        Incident incident = rows.lock(id).orElseThrow(() -> IncidentRefusal.NOT_FOUND.because());
        boolean known = work.review(id).filter(r -> r.causes().contains(cause)).isPresent();
        if (!known) {
            throw IncidentRefusal.CAUSE_UNKNOWN.at("cause");
        }
        FindingId finding = findings.raise(id.subject(), incident.key(), cause, incident.severity());
        desk.append(Act.of("incident.finding-raised", id.subject())
                .with("cause", cause)
                .with("finding", finding.toString()));
        return finding;
    }

    private static List<Problem> problems(String summary, List<String> causes) {
        List<Problem> problems = new ArrayList<>();
        if (summary.isEmpty()) {
            problems.add(Problem.at("summary", IncidentRefusal.TEXT_MISSING));
        } else if (summary.length() > LONGEST_SUMMARY) {
            problems.add(Problem.at("summary", IncidentRefusal.TEXT_TOO_LONG, LONGEST_SUMMARY));
        }
        if (causes.isEmpty()) {
            problems.add(Problem.at("causes", IncidentRefusal.CAUSES_MISSING));
        } else if (causes.size() > MOST_CAUSES) {
            problems.add(Problem.at("causes", IncidentRefusal.TOO_MANY_CAUSES, MOST_CAUSES));
        } else if (causes.stream().anyMatch(c -> c.length() > LONGEST_CAUSE)) {
            problems.add(Problem.at("causes", IncidentRefusal.TEXT_TOO_LONG, LONGEST_CAUSE));
        }
        return problems;
    }
}
