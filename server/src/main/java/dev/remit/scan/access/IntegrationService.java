package dev.remit.scan.access;

import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about AI integrations. */
@Service
public class IntegrationService {

    private final IntegrationLinks links;
    private final UseCaseQueries useCases;

    IntegrationService(IntegrationLinks links, UseCaseQueries useCases) {
        this.links = links;
        this.useCases = useCases;
    }

    /** Says which use case it belongs to, in place of what was said before; refused if there is no such use case. */
    @PreAuthorize("hasAnyAuthority('finding:manage', 'use-case:manage')")
    @Transactional
    public void link(IntegrationId id, UseCaseId useCase) {
        links.link(id, useCases.get(useCase).id());
    }
}
