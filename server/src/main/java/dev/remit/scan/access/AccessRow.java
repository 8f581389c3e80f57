package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Principal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One AI integration on the access map.
 *
 * @param vendor of the product it was recognised as; empty if it is unknown AI
 * @param actsAs the name of the account whose rights it uses; empty if it has its own, or the system does not say
 * @param cells all five capabilities
 * @param changed whether the last scan changed anything about it
 * @param beyondFields whether it reaches a field that is not approved for what it is used for
 * @param beyondApproval whether it can do what its tool is not approved for
 * @param unknownSince since when it could not be looked at again; empty while it can
 * @param goneAt when a scan no longer found it
 * @param useCase the use case it belongs to; empty if nobody said
 * @param owner the name of who is accountable for that, else for the integration itself; empty if nobody is
 * @param alsoIn the other connections that see the same, by name
 */
public record AccessRow(
        IntegrationId id,
        ConnectionId connection,
        String connectionName,
        String name,
        Optional<String> vendor,
        Optional<String> product,
        Principal.Kind kind,
        Principal.State state,
        Optional<String> actsAs,
        LastUse lastUse,
        Map<Capability, AccessCell> cells,
        boolean changed,
        boolean beyondFields,
        boolean beyondApproval,
        Optional<Instant> unknownSince,
        Instant firstSeen,
        Optional<Instant> goneAt,
        Optional<UseCaseId> useCase,
        Optional<String> owner,
        List<String> alsoIn) {

    static final String SEPARATOR = "\u001f";

    public AccessRow {
        cells = Map.copyOf(new EnumMap<>(cells));
        alsoIn = List.copyOf(alsoIn);
    }

    public AccessCell cell(Capability capability) {
        return java.util.Objects.requireNonNull(cells.get(capability), "every row has all five capabilities");
    }

    /** The cursor of what comes after this row, for whoever shows less than a page. */
    public String cursor() {
        return String.join(SEPARATOR, connectionName, connection.toString(), name, id.toString());
    }
}
