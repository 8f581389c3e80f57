package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Capability;
import java.util.List;
import java.util.Optional;

/**
 * The map drawn small: which AI can do what in which systems. Of many only the largest have names, the others are one.
 *
 * @param flows the largest first
 * @param ais how many AI products, or unrecognised integrations, there are
 * @param systems in how many systems they act
 */
public record AccessPicture(List<Flow> flows, int ais, int systems) {

    /** As many of each have a name of their own. */
    public static final int MOST = 12;

    public AccessPicture {
        flows = List.copyOf(flows);
    }

    /**
     * From an AI through what it can do to a system.
     *
     * @param ai empty for all the others together
     * @param can empty where nobody could see what it can do
     * @param system empty for all the others together
     * @param integrations how many
     */
    public record Flow(Optional<Ai> ai, Optional<Capability> can, Optional<Target> system, int integrations) {}

    /** A product; or an integration that is nobody's product as far as anybody knows. */
    public record Ai(String name, boolean recognised) {}

    /**
     * Where something is done.
     *
     * @param connection the one that reads it, also where only the host of a credential leads there; empty if none is known to
     */
    public record Target(String name, Optional<ConnectionId> connection) {}

    public int otherAis() {
        return Math.max(0, ais - MOST);
    }

    public int otherSystems() {
        return Math.max(0, systems - MOST);
    }
}
