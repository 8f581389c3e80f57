package dev.remit.control.disclosure;

import dev.remit.control.ControlDays;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.shared.Folded;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the disclosure register: written by one person, approved by another, and written anew whenever something about it changes. */
@Service
@Transactional
public class DisclosureService {

    private static final String MAY_WRITE = "hasAuthority('control:answer') and hasAuthority('use-case:read')";
    private static final String MAY_APPROVE = "hasAuthority('control:confirm')";

    private final DisclosureRows rows;
    private final UseCaseQueries useCases;
    private final ControlDays days;
    private final CurrentUser user;
    private final Ledger ledger;

    DisclosureService(DisclosureRows rows, UseCaseQueries useCases, ControlDays days, CurrentUser user, Ledger ledger) {
        this.rows = rows;
        this.useCases = useCases;
        this.days = days;
        this.user = user;
        this.ledger = ledger;
    }

    /** Enters an asset or channel. It waits for somebody else to approve. */
    @PreAuthorize(MAY_WRITE)
    public DisclosureId add(DisclosureDraft draft) {
        DisclosureDraft said = stripped(draft);
        List<Problem> problems = problems(said);
        if (problems.isEmpty() && isTaken(said)) {
            problems.add(Problem.at("name", DisclosureRefusal.NAME_TAKEN, said.name()));
        }
        RefusedException.throwIfAny(problems);
        DisclosureId id = rows.insert(said, user.person());
        ledger.append(written(Act.of("disclosure.entered", id.ref()).onVersion("1"), said));
        return id;
    }

    /**
     * Writes the next version; whatever was approved before, it waits again.
     *
     * @param version the one the person saw
     */
    @PreAuthorize(MAY_WRITE)
    public void change(DisclosureId id, int version, DisclosureDraft draft) {
        Disclosure now = open(id);
        if (now.version() != version) {
            throw DisclosureRefusal.CHANGED_MEANWHILE.because();
        }
        DisclosureDraft said = stripped(draft);
        if (said.equals(now.said())) {
            throw DisclosureRefusal.NOTHING_CHANGED.because();
        }
        List<Problem> problems = problems(said);
        boolean renamed = !Folded.key(said.name()).equals(Folded.key(now.said().name()));
        if (problems.isEmpty() && renamed && isTaken(said)) {
            problems.add(Problem.at("name", DisclosureRefusal.NAME_TAKEN, said.name()));
        }
        RefusedException.throwIfAny(problems);
        rows.update(id, said, user.person());
        ledger.append(written(Act.of("disclosure.changed", id.ref()).onVersion(String.valueOf(version + 1)), said));
    }

    /**
     * Approves exactly what was seen.
     *
     * @param version the one the person saw
     */
    @PreAuthorize(MAY_APPROVE)
    public void approve(DisclosureId id, int version) {
        Disclosure now = waiting(id, version);
        rows.decide(id, Disclosure.State.APPROVED, user.person(), "");
        ledger.append(written(Act.of("disclosure.approved", id.ref()).onVersion(String.valueOf(version)), now.said()));
    }

    /** Sends it back to be changed. */
    @PreAuthorize(MAY_APPROVE)
    public void sendBack(DisclosureId id, int version, String reason) {
        String why = reason(reason);
        waiting(id, version);
        rows.decide(id, Disclosure.State.RETURNED, user.person(), why);
        ledger.append(Act.of("disclosure.returned", id.ref())
                .onVersion(String.valueOf(version))
                .because(why));
    }

    /** The asset or channel is no more. The entry stays on record. */
    @PreAuthorize(MAY_WRITE)
    public void end(DisclosureId id, String reason) {
        String why = reason(reason);
        open(id);
        rows.decide(id, Disclosure.State.ENDED, user.person(), why);
        ledger.append(Act.of("disclosure.ended", id.ref()).because(why));
    }

    /** What is wrong with a draft by itself or with the use case it names. */
    List<Problem> problems(DisclosureDraft said) {
        List<Problem> problems = new ArrayList<>(DisclosureCheck.problems(said, days.today()));
        said.useCase()
                .filter(id -> useCases.find(id).isEmpty())
                .ifPresent(id -> problems.add(Problem.at("use-case", DisclosureRefusal.USE_CASE_UNKNOWN)));
        return problems;
    }

    private boolean isTaken(DisclosureDraft said) {
        return !rows.taken(List.of(said.name())).isEmpty();
    }

    private Disclosure waiting(DisclosureId id, int version) {
        Disclosure now = open(id);
        if (now.version() != version) {
            throw DisclosureRefusal.CHANGED_MEANWHILE.because();
        }
        if (now.state() != Disclosure.State.WAITING) {
            throw DisclosureRefusal.NOT_WAITING.because();
        }
        if (now.author().equals(user.person())) {
            throw DisclosureRefusal.NOT_YOUR_OWN.because();
        }
        return now;
    }

    private Disclosure open(DisclosureId id) {
        Disclosure now = rows.lock(id).orElseThrow(() -> DisclosureRefusal.NOT_FOUND.because());
        if (now.state() == Disclosure.State.ENDED) {
            throw DisclosureRefusal.ENDED.because();
        }
        return now;
    }

    private static String reason(String given) {
        String reason = given.strip();
        if (reason.isEmpty()) {
            throw DisclosureRefusal.REASON_MISSING.at("reason");
        }
        if (reason.length() > DisclosureCheck.LONGEST_REASON) {
            throw DisclosureRefusal.TOO_LONG.at("reason", DisclosureCheck.LONGEST_REASON);
        }
        return reason;
    }

    private static DisclosureDraft stripped(DisclosureDraft draft) {
        return new DisclosureDraft(
                draft.name().strip(),
                draft.kind(),
                draft.location().strip(),
                draft.useCase(),
                draft.nature(),
                draft.medium(),
                draft.traits(),
                draft.label(),
                draft.reason().strip(),
                draft.marking(),
                draft.proof().strip(),
                draft.reviewOn());
    }

    /** What was said, and what the Act was taken to ask for then: the record stands when the rule has changed. */
    private static Act written(Act act, DisclosureDraft said) {
        Proposal proposal = said.proposal();
        return act.because(said.reason())
                .with("name", said.name())
                .with("nature", said.nature().code())
                .with("medium", said.medium().code())
                .with(
                        "traits",
                        said.traits().stream().map(t -> t.code()).sorted().collect(Collectors.joining(" ")))
                .with("label", String.valueOf(said.label()))
                .with("proposed-label", String.valueOf(proposal.label()))
                .with("marking", said.marking().code())
                .with("proposed-mark", String.valueOf(proposal.mark()))
                .with("proof", said.proof())
                .with("review-on", said.reviewOn().toString());
    }
}
