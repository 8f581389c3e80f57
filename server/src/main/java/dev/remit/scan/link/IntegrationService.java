package dev.remit.scan.link;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseState;
import dev.remit.scan.ScanRefusal;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.access.KnownIntegrations;
import dev.remit.scan.snapshot.SameMerge;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about AI integrations. */
@Service
public class IntegrationService {

    private static final String MAY = "hasAnyAuthority('finding:manage', 'use-case:manage')";

    private final IntegrationLinks links;
    private final UseCaseQueries useCases;
    private final KnownIntegrations known;
    private final SameMerge same;
    private final Ledger ledger;

    IntegrationService(
            IntegrationLinks links, UseCaseQueries useCases, KnownIntegrations known, SameMerge same, Ledger ledger) {
        this.links = links;
        this.useCases = useCases;
        this.known = known;
        this.same = same;
        this.ledger = ledger;
    }

    /**
     * Says which use case it belongs to, in place of what was said before; refused if there is no such use case, or it is a
     * draft, which nobody but its author sees and which may be thrown away.
     */
    @PreAuthorize(MAY)
    @Transactional
    public void link(IntegrationId id, UseCaseId useCase) {
        UseCase found = useCases.get(useCase);
        if (found.state() == UseCaseState.DRAFT) {
            throw ScanRefusal.USE_CASE_IS_DRAFT.at("use-case", found.name());
        }
        links.link(id, found.id());
    }

    /** Takes back which use case it belongs to, with a reason. */
    @PreAuthorize(MAY)
    @Transactional
    public void unlink(IntegrationId id, String reason) {
        if (reason.isBlank()) {
            throw ScanRefusal.REASON_MISSING.at("reason");
        }
        links.unlink(id, reason.strip());
    }

    /** Says that what two connections see are two and not one, for good; refused if they are not shown as one. */
    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void split(IntegrationId one, IntegrationId other, String reason) {
        if (reason.isBlank()) {
            throw ScanRefusal.REASON_MISSING.at("reason");
        }
        if (known.find(one).isEmpty() || known.find(other).isEmpty()) {
            throw ScanRefusal.INTEGRATION_GONE.because();
        }
        if (!same.split(one, other)) {
            throw ScanRefusal.NOT_THE_SAME.because();
        }
        ledger.append(Act.of("integration.split", one.subject())
                .because(reason.strip())
                .with("integration", other.toString()));
    }
}
