package dev.remit.identity.setup;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Acting;
import dev.remit.identity.IdentityRefusal;
import dev.remit.identity.Memberships;
import dev.remit.identity.Newcomer;
import dev.remit.identity.Permission;
import dev.remit.identity.StandardRole;
import dev.remit.identity.idp.Accounts;
import dev.remit.identity.workspace.WorkspaceParticulars;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the first workspace with its administrator: all of it, or nothing. */
@Component
class SetUp {

    private final Tenants tenants;
    private final Acting acting;
    private final Memberships memberships;
    private final Ledger ledger;
    private final ObjectProvider<Accounts> accounts;
    private final JdbcClient jdbc;

    SetUp(
            Tenants tenants,
            Acting acting,
            Memberships memberships,
            Ledger ledger,
            ObjectProvider<Accounts> accounts,
            JdbcClient jdbc) {
        this.tenants = tenants;
        this.acting = acting;
        this.memberships = memberships;
        this.ledger = ledger;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Whether nobody has set this console up yet. */
    boolean isPending() {
        return tenants.ids().isEmpty();
    }

    /** Whether the administrator chooses a password here, because the embedded provider signs people in. */
    boolean needsPassword() {
        return accounts.getIfAvailable() != null;
    }

    void complete(FirstAdministrator first) {
        RefusedException.throwIfAny(problems(first));
        WorkspaceParticulars workspace = first.workspace();
        tenants.open(workspace.name(), workspace.zone(), workspace.currency(), tenant -> fill(tenant, first));
    }

    private void fill(TenantId tenant, FirstAdministrator first) {
        acting.asJob(tenant, "Set-up", Set.of(Permission.PEOPLE_MANAGE), () -> {
            lockOutOthers();
            record(tenant, first);
            return tenant;
        });
    }

    private void lockOutOthers() {
        // Two who press the button at the same time: the second waits here, then sees the first one's workspace.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('remit.set-up'))")
                .query((row, n) -> 1)
                .single();
        if (tenants.ids().size() > 1) {
            throw IdentityRefusal.SET_UP_LINK_DEAD.because();
        }
    }

    private void record(TenantId tenant, FirstAdministrator first) {
        ledger.append(Act.of("workspace.opened", new SubjectRef(SubjectKind.WORKSPACE, tenant.value()))
                .with("name", first.workspace().name()));
        memberships.invite(first.name(), first.email(), "", Set.of(StandardRole.ADMINISTRATOR.key()));
        accounts.ifAvailable(a -> a.create(first.email(), first.name(), first.password()));
    }

    private List<Problem> problems(FirstAdministrator first) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : first.workspace().problems()) {
            problems.add(new Problem(problem.field().map(f -> "workspace." + f), problem.refusal(), problem.args()));
        }
        problems.addAll(new Newcomer(first.name(), first.email()).problems());
        if (needsPassword()) {
            problems.addAll(Accounts.problems("password", first.password()));
        }
        return problems;
    }
}
