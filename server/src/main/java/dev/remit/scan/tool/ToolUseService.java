package dev.remit.scan.tool;

import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.scan.ScanRefusal;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.access.KnownIntegrations;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which tool an integration is, where its product does not, or does wrongly. */
@Service
public class ToolUseService {

    private final ToolUses uses;
    private final CatalogQueries catalog;
    private final KnownIntegrations integrations;
    private final Recorder recorder;

    /** Who acts, and what remains of it. */
    @org.springframework.stereotype.Component("toolUseRecorder")
    record Recorder(CurrentUser user, Ledger ledger, ApplicationEventPublisher events) {}

    ToolUseService(ToolUses uses, CatalogQueries catalog, KnownIntegrations integrations, Recorder recorder) {
        this.uses = uses;
        this.catalog = catalog;
        this.integrations = integrations;
        this.recorder = recorder;
    }

    /** In place of what was said before, and of what its product says. */
    @PreAuthorize("hasAnyAuthority('finding:manage', 'catalog:manage')")
    @Transactional
    public void say(IntegrationId integration, UUID tool) {
        if (integrations.find(integration).isEmpty()) {
            throw ScanRefusal.INTEGRATION_GONE.because();
        }
        AiTool named = catalog.toolsById(List.of(tool)).values().stream()
                .findFirst()
                .orElseThrow(() -> ScanRefusal.TOOL_UNKNOWN.at("tool"));
        uses.say(integration, tool, recorder.user().person());
        recorder.ledger()
                .append(Act.of("integration.tool-named", integration.subject()).with("tool", named.name()));
        recorder.events().publishEvent(new ToolNamed(integration));
    }
}
