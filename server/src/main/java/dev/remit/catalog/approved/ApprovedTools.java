package dev.remit.catalog.approved;

import dev.remit.catalog.CatalogDay;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What tools are approved for today, for decisions and findings about their use, in the transaction of whoever asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApprovedTools {

    private final ToolApprovalRows rows;
    private final CatalogDay day;

    ApprovedTools(ToolApprovalRows rows, CatalogDay day) {
        this.rows = rows;
        this.day = day;
    }

    /** Of each of these tools. */
    public Map<UUID, ToolCoverage> of(Collection<UUID> tools) {
        return ToolCoverage.of(tools, rows.inForce(tools, day.today()));
    }
}
