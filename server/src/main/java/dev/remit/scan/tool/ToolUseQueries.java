package dev.remit.scan.tool;

import dev.remit.scan.access.IntegrationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads where tools were seen at work. */
@Service
@Transactional(readOnly = true)
public class ToolUseQueries {

    private static final String MAY = "hasAuthority('connection:read')";

    private final ToolUses uses;

    ToolUseQueries(ToolUses uses) {
        this.uses = uses;
    }

    /** Which tool an integration is; empty if nobody and nothing says that. */
    @PreAuthorize(MAY)
    public Optional<ToolUse> of(IntegrationId integration) {
        return uses.of(List.of(integration)).stream().findFirst();
    }

    /** Wherever a tool was seen and is not gone, by connection and name. */
    @PreAuthorize(MAY)
    public List<ToolUse> seen(UUID tool) {
        return uses.of(tool);
    }
}
