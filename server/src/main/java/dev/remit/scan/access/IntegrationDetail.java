package dev.remit.scan.access;

import dev.remit.plugin.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything known about one AI integration.
 *
 * @param recognition why it was flagged; empty if the system itself says that it is AI
 * @param attributes what else the system says about it
 * @param facts the statements behind its row, by capability
 * @param approvals who let it in, as the system recorded it; empty if it recorded nothing
 */
public record IntegrationDetail(
        AccessRow row,
        String principal,
        Optional<Why> recognition,
        Map<String, String> attributes,
        List<AccessFact> facts,
        List<LetIn> approvals) {

    /** The value that gave a product away, how surely, and where the matcher comes from. */
    public record Why(String signal, String value, double confidence, String source) {}

    /** Who let it in, how and when. */
    public record LetIn(String mechanism, Optional<String> approver, Optional<Instant> at, Evidence evidence) {}

    public IntegrationDetail {
        attributes = Map.copyOf(attributes);
        facts = List.copyOf(facts);
        approvals = List.copyOf(approvals);
    }
}
