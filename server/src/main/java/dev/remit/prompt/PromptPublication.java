package dev.remit.prompt;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.ownership.OwnershipService;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ownership.rights.DecisionRights;
import dev.remit.shared.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets prompts be used, by somebody who did not write them, and takes them out of use: by hand, or when their last day is over. */
@Service
@Transactional
public class PromptPublication {

    private static final String MAY_PUBLISH = "hasAuthority('prompt:publish')";

    private final PromptStore store;
    private final PromptExpiry expiry;
    private final OwnershipService ownership;
    private final DecisionRights rights;
    private final CurrentUser user;
    private final Ledger ledger;

    PromptPublication(
            PromptStore store,
            PromptExpiry expiry,
            OwnershipService ownership,
            DecisionRights rights,
            CurrentUser user,
            Ledger ledger) {
        this.store = store;
        this.expiry = expiry;
        this.ownership = ownership;
        this.rights = rights;
        this.user = user;
        this.ledger = ledger;
    }

    /** From now on tools and people get this version. */
    @PreAuthorize(MAY_PUBLISH)
    public void publish(PromptId id, int number, String reason) {
        PromptRows.Stored stored = store.lock(id);
        PromptVersion version = decidable(stored, number);
        rights.require(DecisionKind.PUBLISH_PROMPT, id.ref());
        Optional<LocalDate> last = version.content().term().expiresOn();
        if (last.filter(day -> day.isBefore(store.today())).isPresent()) {
            throw PromptRefusal.EXPIRY_PAST.because();
        }
        store.versions().decide(version, PromptVersion.State.PUBLISHED, user.person());
        store.rows().setState(id, PromptState.PUBLISHED, OptionalInt.of(number), last);
        store.describe(id);
        expiry.plan();
        ownership.expect(id.ref(), version.content().name());
        ledger.append(act("prompt.published", stored, number).because(reason.strip()));
        store.announce(id);
    }

    @PreAuthorize(MAY_PUBLISH)
    public void reject(PromptId id, int number, String reason) {
        RefusedException.throwIfAny(PromptProposals.commentProblems(reason));
        PromptRows.Stored stored = store.lock(id);
        store.versions().decide(decidable(stored, number), PromptVersion.State.REJECTED, user.person());
        store.describe(id);
        ledger.append(act("prompt.rejected", stored, number).because(reason.strip()));
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

    private PromptVersion decidable(PromptRows.Stored stored, int number) {
        PromptVersion version = store.versions()
                .find(stored.id(), number)
                .orElseThrow(() -> PromptRefusal.NO_SUCH_VERSION.because(number));
        if (version.state() != PromptVersion.State.PROPOSED) {
            throw PromptRefusal.ALREADY_DECIDED.because(stored.key(), number);
        }
        if (version.writtenBy().equals(user.person())) {
            throw PromptRefusal.NOT_YOUR_OWN.because();
        }
        return version;
    }

    private static Act act(String name, PromptRows.Stored stored, int number) {
        return Act.of(name, stored.id().ref()).onVersion(String.valueOf(number)).with("prompt", stored.key());
    }
}
