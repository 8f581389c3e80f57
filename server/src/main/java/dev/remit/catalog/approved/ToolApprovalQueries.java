package dev.remit.catalog.approved;

import dev.remit.catalog.CatalogDay;
import dev.remit.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what tools are approved for; what is over is over at midnight. */
@Service
@Transactional(readOnly = true)
public class ToolApprovalQueries {

    private static final String MAY = "hasAnyAuthority('catalog:read', 'use-case:read')";

    private final ToolApprovalRows rows;
    private final CatalogDay day;

    ToolApprovalQueries(ToolApprovalRows rows, CatalogDay day) {
        this.rows = rows;
        this.day = day;
    }

    /** The latest first. */
    @PreAuthorize(MAY)
    public Page<ToolApproval> list(ToolApprovalFilter filter, Optional<String> cursor, int limit) {
        List<ToolApproval> found = rows.page(filter, day.today(), cursor.map(UUID::fromString), limit + 1);
        return Page.of(found, limit, approval -> approval.id().toString());
    }

    @PreAuthorize(MAY)
    public Optional<ToolApproval> find(ToolApprovalId id) {
        return rows.find(id, day.today());
    }

    /** All that each of these tools is approved for today. */
    @PreAuthorize(MAY)
    public Map<UUID, ToolCoverage> coverage(Collection<UUID> tools) {
        return ToolCoverage.of(tools, rows.inForce(tools, day.today()));
    }
}
