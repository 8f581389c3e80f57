package dev.remit.scan.access;

import dev.remit.inventory.UseCaseId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about AI integrations. */
@Service
public class IntegrationService {

    private final IntegrationLinks links;

    IntegrationService(IntegrationLinks links) {
        this.links = links;
    }

    /** Says which use case it belongs to, in place of what was said before. */
    @PreAuthorize("hasAnyAuthority('finding:manage', 'use-case:manage')")
    @Transactional
    public void link(IntegrationId id, UseCaseId useCase) {
        links.link(id, useCase);
    }
}
