package dev.remit.control;

import dev.remit.control.file.EvidenceFiles;
import dev.remit.control.file.FileRules;
import dev.remit.control.file.GivenFile;
import dev.remit.control.library.Control;
import dev.remit.control.library.Judgement;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCaseId;
import dev.remit.risk.RiskTier;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps evidence for controls. Of a high tier, or one nobody has assessed, a second person confirms it before it counts. Evidence is
 * never changed: it is withdrawn, and given anew. With it go its files; what they were called and their hashes stay.
 */
@Service
@Transactional
public class ControlEvidenceService {

    public static final int LONGEST_NOTE = 4_000;
    public static final int LONGEST_REFERENCE = 500;

    private static final int LONGEST_REASON = 2_000;
    private static final String MAY_GIVE = "hasAuthority('control:answer')";
    private static final String MAY_CONFIRM = "hasAuthority('control:confirm')";

    private final ControlEvidenceRows rows;
    private final EvidenceFiles files;
    private final Judging judging;
    private final ControlDays days;
    private final CurrentUser user;
    private final Ledger ledger;

    ControlEvidenceService(
            ControlEvidenceRows rows,
            EvidenceFiles files,
            Judging judging,
            ControlDays days,
            CurrentUser user,
            Ledger ledger) {
        this.rows = rows;
        this.files = files;
        this.judging = judging;
        this.days = days;
        this.user = user;
        this.ledger = ledger;
    }

    /** Gives evidence for a control of a use case. It counts at once, or waits for a second person. */
    @PreAuthorize(MAY_GIVE)
    public ControlEvidenceId give(UseCaseId useCase, String control, ControlEvidence.Draft draft) {
        Judging.Judged judged = judging.judge(useCase).orElseThrow(() -> ControlRefusal.USE_CASE_GONE.because());
        Judgement judgement = judged.of(control).orElseThrow(() -> ControlRefusal.NO_SUCH_CONTROL.because(control));
        if (!judgement.counts()) {
            throw ControlRefusal.DOES_NOT_APPLY.because(control);
        }
        ControlEvidence.Draft whole = whole(draft, judgement.control());
        boolean second = needsSecond(judged.useCase().tier());
        ControlEvidence.State state = second ? ControlEvidence.State.WAITING : ControlEvidence.State.COUNTS;
        ControlEvidenceId id = rows.insert(useCase, control, whole, state, user.person());
        files.keep(id.value(), whole.files());
        Act act = Act.of("control.evidence-given", useCase.ref())
                .with("control", control)
                .with("evidence", id.toString())
                .with("note", whole.note())
                .with("valid-until", whole.validUntil().orElseThrow().toString())
                .with("state", state.code());
        ledger.append(
                naming(whole.files(), whole.reference().isEmpty() ? act : act.with("reference", whole.reference())));
        return id;
    }

    /** So that whoever has a file can prove that it is the one that was given. */
    private static Act naming(List<GivenFile> files, Act act) {
        Act naming = act;
        for (int n = 0; n < files.size(); n++) {
            GivenFile file = files.get(n);
            naming = naming.with("file-" + (n + 1), file.name()).with("file-" + (n + 1) + "-sha256", file.sha256());
        }
        return naming;
    }

    /** Confirms, as the second person, that it shows what it has to show. */
    @PreAuthorize(MAY_CONFIRM)
    public void confirm(ControlEvidenceId id) {
        ControlEvidence evidence = waiting(id);
        rows.decide(id, ControlEvidence.State.COUNTS, user.person(), Optional.empty());
        ledger.append(act("control.evidence-confirmed", evidence));
    }

    /** Says, as the second person, that it does not. */
    @PreAuthorize(MAY_CONFIRM)
    public void refuse(ControlEvidenceId id, String reason) {
        String why = reason(reason);
        ControlEvidence evidence = waiting(id);
        rows.decide(id, ControlEvidence.State.REFUSED, user.person(), Optional.of(why));
        ledger.append(act("control.evidence-refused", evidence).because(why));
    }

    /** Takes it back: whoever gave it, or who may confirm. */
    @PreAuthorize(MAY_GIVE)
    public void withdraw(ControlEvidenceId id, String reason) {
        String why = reason(reason);
        ControlEvidence evidence = locked(id);
        if (!evidence.givenBy().equals(user.person()) && !user.may(Permission.CONTROL_CONFIRM)) {
            throw ControlRefusal.NOT_YOURS.because();
        }
        if (evidence.state() != ControlEvidence.State.COUNTS && evidence.state() != ControlEvidence.State.WAITING) {
            throw ControlRefusal.DECIDED_ALREADY.because();
        }
        rows.decide(id, ControlEvidence.State.WITHDRAWN, user.person(), Optional.of(why));
        files.remove(id.value());
        ledger.append(act("control.evidence-withdrawn", evidence).because(why));
    }

    /** What nobody has assessed may be high. */
    static boolean needsSecond(Optional<RiskTier> tier) {
        return tier.map(Set.of(RiskTier.HIGH, RiskTier.PROHIBITED)::contains).orElse(true);
    }

    private ControlEvidence.Draft whole(ControlEvidence.Draft draft, Control control) {
        List<Problem> problems = new ArrayList<>();
        String note = draft.note().strip();
        String reference = draft.reference().strip();
        if (note.isEmpty()) {
            problems.add(Problem.at("note", ControlRefusal.NOTE_MISSING));
        } else if (note.length() > LONGEST_NOTE) {
            problems.add(Problem.at("note", ControlRefusal.NOTE_TOO_LONG, LONGEST_NOTE));
        }
        if (reference.length() > LONGEST_REFERENCE) {
            problems.add(Problem.at("reference", ControlRefusal.REFERENCE_TOO_LONG, LONGEST_REFERENCE));
        } else if (reference.contains("://") && !isAddress(reference)) {
            problems.add(Problem.at("reference", ControlRefusal.REFERENCE_NOT_AN_ADDRESS, reference));
        }
        LocalDate today = days.today();
        LocalDate last = today.plusMonths(control.evidence().months());
        LocalDate until = draft.validUntil().orElse(last);
        if (until.isBefore(today)) {
            problems.add(Problem.at("valid-until", ControlRefusal.VALID_IN_THE_PAST));
        } else if (until.isAfter(last)) {
            problems.add(Problem.at("valid-until", ControlRefusal.VALID_TOO_LONG, last));
        }
        problems.addAll(FileRules.problems(draft.files()));
        RefusedException.throwIfAny(problems);
        return new ControlEvidence.Draft(note, reference, Optional.of(until), draft.files());
    }

    /** Of a kind that can be opened by a link without harm. */
    static boolean isAddress(String reference) {
        try {
            URI uri = new URI(reference);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private ControlEvidence waiting(ControlEvidenceId id) {
        ControlEvidence evidence = locked(id);
        if (evidence.state() != ControlEvidence.State.WAITING) {
            throw ControlRefusal.DECIDED_ALREADY.because();
        }
        if (evidence.givenBy().equals(user.person())) {
            throw ControlRefusal.NOT_YOUR_OWN.because();
        }
        return evidence;
    }

    private ControlEvidence locked(ControlEvidenceId id) {
        return rows.lock(id).orElseThrow(() -> ControlRefusal.EVIDENCE_GONE.because());
    }

    private static String reason(String given) {
        String reason = given.strip();
        if (reason.isEmpty()) {
            throw ControlRefusal.REASON_MISSING.at("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw ControlRefusal.REASON_TOO_LONG.at("reason", LONGEST_REASON);
        }
        return reason;
    }

    private static Act act(String name, ControlEvidence evidence) {
        return Act.of(name, evidence.useCase().ref())
                .with("control", evidence.control())
                .with("evidence", evidence.id().toString());
    }
}
