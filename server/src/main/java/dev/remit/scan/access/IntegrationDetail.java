package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.ResourceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything known about one AI integration.
 *
 * @param recognition why it was flagged; empty if the system itself says that it is AI
 * @param keyOf the name of the AI that acts, or acted, with its key, if that is why it is on the map
 * @param attributes what else the system says about it
 * @param facts the statements behind its row, by capability
 * @param approvals who let it in, as the system recorded it; empty if it recorded nothing
 * @param records what its system records of what anybody does in it; empty if nobody could say
 * @param seenAs what each connection calls it, the row's own first; empty if one connection alone sees it
 * @param counterparts who, in the other systems it reaches, was seen to do what it can do there; the most alike first
 */
public record IntegrationDetail(
        AccessRow row,
        String principal,
        Optional<Why> recognition,
        Optional<String> keyOf,
        Map<String, String> attributes,
        List<AccessFact> facts,
        List<LetIn> approvals,
        List<Kept> records,
        List<Counterpart> counterparts,
        List<SeenAs> seenAs) {

    /** The value that gave a product away, how surely, and where the matcher comes from. */
    public record Why(String signal, String value, double confidence, String source) {}

    /** Why two connections are taken to see one (decisions 0084, 0120). */
    public enum SameBy {
        /** Both name the same client id, which is too long for two people to have made it up. */
        CLIENT_ID,
        /**
         * One acts in the other's system with a key that nobody else was seen to use, by the fields that are written (decision 0120). A
         * guess.
         */
        KEY,
        /**
         * Both recognise the same product by more than its name, each of them only once, and at least one of them is where it
         * signs in. A guess, if a good one.
         */
        PRODUCT
    }

    /**
     * What a connection sees of it.
     *
     * @param by why it is taken for the same as the row's own; empty for that one
     * @param value the client id or product both have, or the fields only they write
     */
    public record SeenAs(
            IntegrationId id,
            ConnectionId connection,
            String connectionName,
            String name,
            LastUse lastUse,
            Optional<SameBy> by,
            Optional<String> value) {}

    /** Who let it in, how and when. */
    public record LetIn(String mechanism, Optional<String> approver, Optional<Instant> at, Evidence evidence) {}

    /** A record the system keeps of what is done in it, whether it is kept, and for how long if it says. */
    public record Kept(String record, Monitoring.State state, Optional<Duration> time, Evidence evidence) {}

    /**
     * Somebody whom a connection to another system saw writing the fields that the integration writes there: the same key seen from
     * the other side, most likely. The systems do not say so, the fields do.
     *
     * @param connection the name of the connection that saw it
     * @param name what that system calls it
     * @param fields what both write, by that system's names
     * @param last when it was last seen to act
     */
    public record Counterpart(
            String connection,
            String name,
            ResourceKind kind,
            Set<String> fields,
            Optional<Instant> last,
            Evidence evidence) {

        public Counterpart {
            fields = Set.copyOf(fields);
        }
    }

    public IntegrationDetail {
        attributes = Map.copyOf(attributes);
        facts = List.copyOf(facts);
        approvals = List.copyOf(approvals);
        records = List.copyOf(records);
        counterparts = List.copyOf(counterparts);
        seenAs = List.copyOf(seenAs);
    }
}
