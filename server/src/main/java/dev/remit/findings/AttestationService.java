package dev.remit.findings;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.findings.raising.AttestedFindings;
import dev.remit.findings.raising.FindingStore;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.plugin.Question;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people answer for systems that do not answer themselves. */
@Service
@Transactional
public class AttestationService {

    static final int MOST_DAYS = 366;
    static final int MOST_NAMES = 50;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_TEXT = 4_000;

    private final FindingStore store;
    private final FindingQueries queries;
    private final AttestedFindings attested;
    private final CurrentUser user;
    private final Ledger ledger;

    AttestationService(
            FindingStore store, FindingQueries queries, AttestedFindings attested, CurrentUser user, Ledger ledger) {
        this.store = store;
        this.queries = queries;
        this.attested = attested;
        this.user = user;
        this.ledger = ledger;
    }

    /**
     * Answers the question that a finding asks; by the person who is asked, or who manages findings or connections. It closes the
     * finding until the answer's time is over. Another answer takes its place.
     */
    @PreAuthorize("hasAuthority('finding:read')")
    public void answer(FindingId id, Attestation.Answer answer) {
        FindingStore.Known task = store.known(id).orElseThrow(() -> FindingRefusal.FINDING_GONE.because());
        Finding finding = queries.find(id).orElseThrow();
        if (task.kind() != FindingKind.TO_ATTEST || task.closed().equals(Optional.of(CloseReason.GONE))) {
            throw FindingRefusal.NOTHING_ASKED.because();
        }
        boolean asked = finding.owner().equals(Optional.of(user.person()));
        if (!asked && !user.may(Permission.FINDING_MANAGE) && !user.may(Permission.CONNECTION_MANAGE)) {
            throw FindingRefusal.NOT_ASKED_OF_YOU.because();
        }
        Question question = AttestedFindings.question(task);
        RefusedException.throwIfAny(problems(question, answer));
        Attestation attestation = attested.answered(finding, question, answer, user.actor());
        Act act = Act.of("finding.attested", id.subject())
                .because(answer.said())
                .with("key", finding.key())
                .with("question", question.name())
                .with("there-is", String.valueOf(answer.thereIs()))
                .with("names", String.join(", ", answer.names()))
                .with("valid-until", attestation.validUntil().toString());
        ledger.append(act);
        ledger.append(Act.of("connection.attested", finding.subject())
                .with("finding", finding.key())
                .with("question", question.name())
                .with("valid-until", attestation.validUntil().toString()));
    }

    private static List<Problem> problems(Question question, Attestation.Answer answer) {
        List<Problem> problems = new ArrayList<>();
        if (answer.said().isEmpty()) {
            problems.add(Problem.at("said", FindingRefusal.SAID_MISSING));
        } else if (answer.said().length() > LONGEST_TEXT) {
            problems.add(Problem.at("said", FindingRefusal.SAID_TOO_LONG, LONGEST_TEXT));
        }
        if (answer.days() < 1 || answer.days() > MOST_DAYS) {
            problems.add(Problem.at("days", FindingRefusal.VALIDITY_INVALID, MOST_DAYS));
        }
        names(question, answer).ifPresent(problems::add);
        if (question == Question.NATIVE_AI
                && !answer.names().isEmpty()
                && answer.can().isEmpty()) {
            problems.add(Problem.at("can", FindingRefusal.ABILITY_MISSING));
        }
        return problems;
    }

    private static Optional<Problem> names(Question question, Attestation.Answer answer) {
        if (!answer.thereIs() && !answer.names().isEmpty()) {
            return Optional.of(Problem.at("names", FindingRefusal.NAMES_OF_NOTHING));
        }
        if (question == Question.NATIVE_AI && answer.thereIs() && answer.names().isEmpty()) {
            return Optional.of(Problem.at("names", FindingRefusal.NAMES_MISSING));
        }
        boolean tooMany = answer.names().size() > MOST_NAMES
                || answer.names().stream().anyMatch(name -> name.length() > LONGEST_NAME);
        return tooMany
                ? Optional.of(Problem.at("names", FindingRefusal.NAMES_TOO_LONG, MOST_NAMES, LONGEST_NAME))
                : Optional.empty();
    }
}
