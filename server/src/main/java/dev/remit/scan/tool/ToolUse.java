package dev.remit.scan.tool;

import dev.remit.connector.ConnectionId;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.scan.access.IntegrationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A tool of the catalogue as a scan saw it at work.
 *
 * @param system the key of the connector of that connection
 * @param saidBy who says that it is this tool; empty if its product does
 * @param function for which it is used, by its use case; empty if that is not known
 * @param excess what it can do beyond what it is approved for; empty if everything seen is approved
 */
public record ToolUse(
        IntegrationId integration,
        String name,
        ConnectionId connection,
        String connectionName,
        String system,
        UUID tool,
        Optional<PersonId> saidBy,
        Optional<UseCaseId> useCase,
        Optional<String> function,
        List<Excess> excess) {

    public ToolUse {
        excess = List.copyOf(excess);
    }
}
