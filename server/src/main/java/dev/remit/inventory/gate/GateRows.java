package dev.remit.inventory.gate;

import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of approvals at the gate. */
@Repository
class GateRows {

    private final JdbcClient jdbc;

    GateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> roles(UseCaseId useCase, String basis) {
        return jdbc.sql("select role_key from gate_approval where use_case_id = ? and basis = ?")
                .params(useCase.value(), basis)
                .query(String.class)
                .set();
    }

    /** False if the role approved it before. */
    boolean add(UseCaseId useCase, String basis, String role, PersonId by, Instant at, String reason) {
        return jdbc.sql("""
                        insert into gate_approval(tenant_id, use_case_id, basis, role_key, approved_by, approved_at, reason)
                        values (remit_tenant(), ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(useCase.value(), basis, role, by.value(), at.atOffset(ZoneOffset.UTC), reason)
                        .update()
                > 0;
    }
}
