package dev.remit.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.connector.secrets.MasterKeys;
import dev.remit.connector.secrets.Vault;
import dev.remit.evidence.Ledger;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.Acting;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Secret;
import dev.remit.shared.RefusedException;
import dev.remit.tenancy.CurrentTenant;
import dev.remit.tenancy.TenantRoundBoundary;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** In a console of its own: a rotation is of all workspaces. */
@DatabaseTest
@TestPropertySource(properties = "remit.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
@ExtendWith(OutputCaptureExtension.class)
class KeyRotationTest {

    private static final String FIRST = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String SECOND = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=";
    private static final String CANARY = "canary-4b1d-do-not-leak";

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestConnectors connectors;

    @Autowired
    ConnectionService service;

    @Autowired
    LedgerQueries records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentTenant current;

    @Autowired
    Clock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    TenantRoundBoundary tenants;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path directory;

    private record Theirs(Workspace workspace, PersonId cio, ConnectionId connection) {}

    @Test
    void aRotationThatIsKilledHalfWayIsFinishedByTheNextStartAndThenNeedsTheOldKeyNoMore(CapturedOutput output) {
        connectors.acme();
        List<Theirs> all = new ArrayList<>();
        try (StubSystem system = StubSystem.start()) {
            for (int i = 0; i < 3; i++) {
                all.add(connected(system));
            }
        }
        Vault both = vault(SECOND, Optional.of(FIRST));
        AtomicInteger left = new AtomicInteger(2);
        rotation(both, new ConnectionStore(jdbc, current, both, clock) {
                    @Override
                    void rewrap(ConnectionId id) {
                        if (left.getAndDecrement() <= 0) {
                            throw new IllegalStateException("the power is gone");
                        }
                        super.rewrap(id);
                    }
                })
                .onStart();
        assertThat(all.stream().filter(t -> opens(t, vault(SECOND, Optional.empty()))))
                .hasSize(2);
        assertThat(all).as("while it is not over").allMatch(t -> opens(t, both));
        assertThat(output).contains("still need the old key");

        rotation(both, new ConnectionStore(jdbc, current, both, clock)).onStart();
        assertThat(all).allMatch(t -> opens(t, vault(SECOND, Optional.empty())));
        assertThat(all).noneMatch(t -> opens(t, vault(FIRST, Optional.empty())));
        assertThat(output).contains("nothing needs the old key any more").doesNotContain(CANARY, FIRST, SECOND);
        for (Theirs theirs : all) {
            assertThat(theirs.workspace()
                            .as(
                                    theirs.cio(),
                                    () -> records.timeline(theirs.connection().subject(), Optional.empty(), 10))
                            .items())
                    .filteredOn(r -> r.act().name().equals("connection.rewrapped"))
                    .hasSize(1);
        }
    }

    @Test
    void whatNeitherKeyOpensIsLeftAsItIs() {
        connectors.acme();
        try (StubSystem system = StubSystem.start()) {
            Theirs theirs = connected(system);
            Vault others = vault(SECOND, Optional.of("CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCA="));
            rotation(others, new ConnectionStore(jdbc, current, others, clock)).onStart();
            assertThat(opens(theirs, vault(FIRST, Optional.empty()))).isTrue();
            assertThatThrownBy(() -> secrets(theirs, others))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("MASTER_KEY_CHANGED");
        }
    }

    private Theirs connected(StubSystem system) {
        Workspace workspace = workspaces.open();
        PersonId cio = workspace.person("Ines Calvert", "cio");
        ConnectionDraft draft = new ConnectionDraft(
                "acme", "Main site", Map.of("url", system.address()), Map.of("token", Secret.of(CANARY)), true);
        return new Theirs(workspace, cio, workspace.as(cio, () -> service.add(draft)));
    }

    private KeyRotation rotation(Vault vault, ConnectionStore store) {
        return new KeyRotation(store, vault, ledger, tenants, acting, transaction);
    }

    private boolean opens(Theirs theirs, Vault vault) {
        try {
            return secrets(theirs, vault).containsValue(CANARY);
        } catch (RefusedException refused) {
            return false;
        }
    }

    private Map<String, String> secrets(Theirs theirs, Vault vault) {
        return theirs.workspace()
                .as(
                        theirs.cio(),
                        () -> transaction.execute(status -> Map.of(
                                "token",
                                new ConnectionStore(jdbc, current, vault, clock)
                                        .secrets(theirs.connection())
                                        .get("token")
                                        .reveal())));
    }

    private Vault vault(String key, Optional<String> old) {
        assertThat(Files.exists(directory.resolve("master.key"))).isFalse();
        return new Vault(MasterKeys.from(new MasterKeys.Given(Optional.of(key), old), directory));
    }
}
