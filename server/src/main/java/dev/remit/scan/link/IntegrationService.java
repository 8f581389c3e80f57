package dev.remit.scan.link;

import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseState;
import dev.remit.scan.ScanRefusal;
import dev.remit.scan.access.IntegrationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about AI integrations. */
@Service
public class IntegrationService {

    private static final String MAY = "hasAnyAuthority('finding:manage', 'use-case:manage')";

    private final IntegrationLinks links;
    private final UseCaseQueries useCases;

    IntegrationService(IntegrationLinks links, UseCaseQueries useCases) {
        this.links = links;
        this.useCases = useCases;
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
}
