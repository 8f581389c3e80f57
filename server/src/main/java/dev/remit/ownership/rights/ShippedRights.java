package dev.remit.ownership.rights;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What holds while a workspace says nothing. */
final class ShippedRights {

    private ShippedRights() {}

    /**
     * One kind of decision; by role, whoever may decides.
     *
     * @param duties by code: whose holders decide besides
     */
    record Line(List<String> duties, List<String> consulted, String routed) {}

    static Map<DecisionKind, Line> read() {
        try (InputStream in = new ClassPathResource("ownership/rights-1.json").getInputStream()) {
            Shipped shipped = JsonMapper.shared().readValue(in, Shipped.class);
            Map<DecisionKind, Line> lines = new EnumMap<>(DecisionKind.class);
            for (DecisionKind kind : DecisionKind.values()) {
                lines.put(kind, Objects.requireNonNull(shipped.rights().get(kind.code()), kind.code()));
            }
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException("ownership/rights-1.json cannot be read", e);
        }
    }

    private record Shipped(Map<String, Line> rights) {}
}
