package dev.remit.inventory.review;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.entry.Stamp;
import dev.remit.inventory.entry.UseCases;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that somebody looked at a use case again and found it as it was approved. What has changed is decided on instead. */
@Service
@Transactional
public class ReviewService {

    private final UseCases useCases;
    private final Stamp stamp;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ReviewService(UseCases useCases, Stamp stamp, Ledger ledger, ApplicationEventPublisher events) {
        this.useCases = useCases;
        this.stamp = stamp;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * It is as it was approved; it is looked at again when its tier says. By a reviewer who did not ask for it.
     *
     * @param reason what was looked at
     */
    @PreAuthorize("hasAuthority('approval:decide') and hasAuthority('use-case:read')")
    public LocalDate confirm(UseCaseId id, String reason) {
        String why = Stamp.reason(reason);
        UseCases.Stored stored = useCases.lock(id).orElseThrow(() -> InventoryRefusal.NOT_FOUND.because());
        UseCase useCase = stored.useCase();
        if (useCase.state() == UseCaseState.DRAFT) {
            throw InventoryRefusal.NOT_FOUND.because();
        }
        if (useCase.state() != UseCaseState.APPROVED) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        if (useCase.requester().isPresent() && useCase.requester().equals(stamp.person())) {
            throw InventoryRefusal.OWN_REVIEW.because();
        }
        LocalDate next = ReviewCycle.next(useCase, stamp.today());
        useCases.nextReview(id, next);
        ledger.append(Act.of("use-case.reviewed", id.ref())
                .onVersion(String.valueOf(useCase.version()))
                .because(why)
                .with("next-review", next.toString()));
        useCases.touch(id, stamp.now());
        events.publishEvent(new UseCaseReviewed(id));
        return next;
    }
}
