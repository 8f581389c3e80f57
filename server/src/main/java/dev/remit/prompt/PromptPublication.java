package dev.remit.prompt;

import dev.remit.approval.event.Approved;
import dev.remit.approval.event.ChangesRequested;
import dev.remit.approval.event.Declined;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a version be used in the transaction of the last decision on it, and takes prompts out of use: by hand, or when their last day is
 * over.
 */
@Service
@Transactional
public class PromptPublication {

    private static final String MAY_PUBLISH = "hasAuthority('prompt:publish')";

    private final PromptStore store;
    private final PromptExpiry expiry;
    private final OwnershipService ownership;
    private final CurrentUser user;
    private final Ledger ledger;

    PromptPublication(
            PromptStore store, PromptExpiry expiry, OwnershipService ownership, CurrentUser user, Ledger ledger) {
        this.store = store;
        this.expiry = expiry;
        this.ownership = ownership;
        this.user = user;
        this.ledger = ledger;
    }

    /** From now on tools and people get this version. Refused, and with it the decision, if its last day is over. */
    @EventListener
    void on(Approved approved) {
        if (isOne(approved.subject())) {
            PromptRows.Stored stored =
                    store.lock(new PromptId(approved.subject().id()));
            PromptVersion version = waiting(stored);
            Optional<LocalDate> last = version.content().term().expiresOn();
            if (last.filter(day -> day.isBefore(store.today())).isPresent()) {
                throw PromptRefusal.EXPIRY_PAST.because();
            }
            decide(stored, version, PromptVersion.State.PUBLISHED, approved.reason(), () -> {
                store.rows().setState(stored.id(), PromptState.PUBLISHED, OptionalInt.of(version.number()), last);
                expiry.plan();
                ownership.expect(stored.id().ref(), version.content().name());
            });
            store.announce(stored.id());
        }
    }

    @EventListener
    void on(Declined declined) {
        reject(declined.subject(), declined.reason());
    }

    /** A version says what it says: what has to be different is proposed as the next one. */
    @EventListener
    void on(ChangesRequested wanted) {
        reject(wanted.subject(), wanted.reason());
    }

    private void reject(SubjectRef subject, String reason) {
        if (isOne(subject)) {
            PromptRows.Stored stored = store.lock(new PromptId(subject.id()));
            decide(stored, waiting(stored), PromptVersion.State.REJECTED, reason, () -> {});
        }
    }

    private void decide(
            PromptRows.Stored stored, PromptVersion version, PromptVersion.State state, String reason, Runnable then) {
        store.versions().decide(version, state, user.person());
        then.run();
        store.describe(stored.id());
        ledger.append(act("prompt." + state.code(), stored, version.number()).because(reason));
    }

    /** Out of use for good, at once; what was, stays on record. What waits is decided on first. */
    @PreAuthorize(MAY_PUBLISH)
    public void retire(PromptId id, String reason) {
        RefusedException.throwIfAny(PromptProposals.commentProblems(reason));
        PromptRows.Stored stored = store.lock(id);
        if (stored.state() == PromptState.RETIRED) {
            throw PromptRefusal.RETIRED.because(stored.key());
        }
        if (store.versions().proposed(id).isPresent()) {
            throw PromptRefusal.ALREADY_PROPOSED.because(stored.key());
        }
        store.rows().setState(id, PromptState.RETIRED, OptionalInt.empty(), Optional.empty());
        ownership.release(id.ref());
        ledger.append(
                Act.of("prompt.retired", id.ref()).with("prompt", stored.key()).because(reason.strip()));
        store.announce(id);
    }

    /** Takes every prompt out of use whose last day is over. The second time there is none. Returns how many. */
    @PreAuthorize(MAY_PUBLISH)
    public int expireDue() {
        LocalDate today = store.today();
        List<PromptId> overdue = store.rows().overdue(today);
        overdue.forEach(id -> expire(id, today));
        return overdue.size();
    }

    private void expire(PromptId id, LocalDate today) {
        PromptRows.Stored stored = store.lock(id);
        boolean still = store.rows().overdue(today).contains(id);
        if (still) {
            store.rows().setState(id, PromptState.EXPIRED, OptionalInt.empty(), Optional.empty());
            store.describe(id);
            ledger.append(act("prompt.expired", stored, stored.published().orElseThrow()));
            store.announce(id);
        }
    }

    private PromptVersion waiting(PromptRows.Stored stored) {
        return store.versions().proposed(stored.id()).orElseThrow();
    }

    private static boolean isOne(SubjectRef subject) {
        return subject.kind() == SubjectKind.PROMPT;
    }

    private static Act act(String name, PromptRows.Stored stored, int number) {
        return Act.of(name, stored.id().ref()).onVersion(String.valueOf(number)).with("prompt", stored.key());
    }
}
