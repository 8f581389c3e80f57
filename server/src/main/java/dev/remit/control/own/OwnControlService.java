package dev.remit.control.own;

import dev.remit.control.library.Control;
import dev.remit.control.library.RuledControl;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.work.KnownUseCases;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes a workspace's own controls, and switches any control off and on: by a person, for a reason, on record. */
@Service
@Transactional
public class OwnControlService {

    /** Of a workspace, those that are switched off too: each is judged with each use case. */
    public static final int MOST = 100;

    private static final int MOST_TRIED = 2_000;
    private static final int BATCH = 500;
    private static final int LONGEST_REASON = 2_000;
    private static final String MAY = "hasAuthority('control:manage')";

    private final OwnControlRules rules;
    private final OwnControlRows rows;
    private final WorkspaceControls controls;
    private final KnownUseCases useCases;
    private final CurrentUser user;
    private final Ledger ledger;

    OwnControlService(
            OwnControlRules rules,
            OwnControlRows rows,
            WorkspaceControls controls,
            KnownUseCases useCases,
            CurrentUser user,
            Ledger ledger) {
        this.rules = rules;
        this.rows = rows;
        this.controls = controls;
        this.useCases = useCases;
        this.user = user;
        this.ledger = ledger;
    }

    @PreAuthorize(MAY)
    public void add(OwnControlDraft draft) {
        Control control = rules.whole(draft);
        rows.hold();
        List<OwnControl> all = rows.all();
        if (all.size() >= MOST) {
            throw OwnControlRefusal.TOO_MANY.because(MOST);
        }
        if (all.stream().anyMatch(one -> one.control().key().equals(control.key()))) {
            throw OwnControlRefusal.KEY_TAKEN.at("key", control.key());
        }
        rows.write(control, 1, user.person());
        ledger.append(written("control.added", control, 1));
    }

    /** @param version the one that was read before */
    @PreAuthorize(MAY)
    public void change(int version, OwnControlDraft draft) {
        Control control = rules.whole(draft);
        rows.hold();
        OwnControl before =
                rows.find(control.key()).orElseThrow(() -> OwnControlRefusal.NO_SUCH_CONTROL.because(control.key()));
        if (before.version() != version) {
            throw OwnControlRefusal.CHANGED_MEANWHILE.because();
        }
        if (before.control().equals(control)) {
            throw OwnControlRefusal.NOTHING_CHANGED.because();
        }
        rows.write(control, version + 1, user.person());
        ledger.append(written("control.changed", control, version + 1));
    }

    /** It is asked of nobody from now on. What was given for it stays. */
    @PreAuthorize(MAY)
    public void switchOff(String key, String reason) {
        turn(key, true, reason);
    }

    @PreAuthorize(MAY)
    public void switchOn(String key, String reason) {
        turn(key, false, reason);
    }

    /** To which of the use cases of today it would apply; nothing is kept. */
    @PreAuthorize(MAY + " and hasAuthority('use-case:read') and hasAuthority('catalog:read')")
    @Transactional(readOnly = true)
    public ControlTrial tryOut(OwnControlDraft draft) {
        RuledControl ruled = controls.ruled(rules.whole(draft));
        List<UseCaseId> ids = rows.useCases(MOST_TRIED + 1);
        List<UseCaseId> tried = ids.subList(0, Math.min(ids.size(), MOST_TRIED));
        int applies = 0;
        int doubtful = 0;
        for (int from = 0; from < tried.size(); from += BATCH) {
            for (var useCase : useCases.of(tried.subList(from, Math.min(tried.size(), from + BATCH)))) {
                switch (ruled.judge(KnownFacts.of(useCase)).verdict()) {
                    case APPLIES -> applies++;
                    case DOUBT -> doubtful++;
                    case DOES_NOT_APPLY -> {}
                }
            }
        }
        return new ControlTrial(applies, doubtful, tried.size(), ids.size() <= MOST_TRIED);
    }

    private void turn(String key, boolean off, String given) {
        String reason = reason(given);
        rows.hold();
        WorkspaceControl control =
                controls.now().find(key).orElseThrow(() -> OwnControlRefusal.NO_SUCH_CONTROL.because(key));
        if (control.inForce() != off) {
            throw OwnControlRefusal.SWITCHED_ALREADY.because(key);
        }
        int version = rows.switched().stream()
                .filter(one -> one.control().equals(key))
                .mapToInt(Switched::version)
                .findFirst()
                .orElse(0);
        rows.turn(key, version + 1, off, reason, user.person());
        ledger.append(Act.of(off ? "control.switched-off" : "control.switched-on", workspace())
                .with("control", key)
                .because(reason));
    }

    private static String reason(String given) {
        String reason = given.strip();
        if (reason.isEmpty()) {
            throw OwnControlRefusal.REASON_MISSING.at("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw OwnControlRefusal.REASON_TOO_LONG.at("reason", LONGEST_REASON);
        }
        return reason;
    }

    private Act written(String name, Control control, int version) {
        return Act.of(name, workspace())
                .onVersion(String.valueOf(version))
                .with("control", control.key())
                .with("title", control.title())
                .with("area", control.area().code())
                .with("text", control.text())
                .with("lane", control.lane().code())
                .with("where", control.where())
                .with("when", control.when())
                .with(
                        "evidence",
                        control.evidence().kind().code() + ": "
                                + control.evidence().shows())
                .with("months", String.valueOf(control.evidence().months()))
                .with("source", control.source())
                .with("maps", String.valueOf(new java.util.TreeMap<>(control.maps())));
    }

    private SubjectRef workspace() {
        return new SubjectRef(
                SubjectKind.WORKSPACE, user.actor().tenant().orElseThrow().value());
    }
}
