package dev.remit.connector;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.ownership.OwnedThings;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.Secret;
import dev.remit.shared.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds, changes, tests and removes connections. What a secret is goes in and never comes out. */
@Service
public class ConnectionService {

    private final ConnectionStore store;
    private final ConnectionRules rules;
    private final ConnectorCalls calls;
    private final OwnedThings owned;
    private final Ledger ledger;
    private final Work work;
    private final Ids ids;

    /** What it works with. */
    @Component("connectionWork")
    record Work(TransactionTemplate transaction, Clock clock, ApplicationEventPublisher events) {}

    ConnectionService(
            ConnectionStore store,
            ConnectionRules rules,
            ConnectorCalls calls,
            OwnedThings owned,
            Ledger ledger,
            Work work) {
        this.store = store;
        this.rules = rules;
        this.calls = calls;
        this.owned = owned;
        this.ledger = ledger;
        this.work = work;
        this.ids = new Ids(work.clock());
    }

    /** Adds a connection; refused with everything that is wrong with what was entered. */
    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public ConnectionId add(ConnectionDraft draft) {
        rules.checkNew(draft);
        ConnectionId id = new ConnectionId(ids.next());
        store.insert(id, draft);
        owned.expect(id.subject(), draft.name());
        ledger.append(Act.of("connection.added", id.subject())
                .onVersion("1")
                .with("name", draft.name())
                .with("connector", draft.connector())
                .with("on-premises", String.valueOf(draft.onPremises())));
        return id;
    }

    /** Changes name, fields and, where given, secrets. A new address needs the secrets again. */
    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void change(ConnectionId id, ConnectionDraft draft) {
        Connection before = present(id);
        rules.checkChange(before, draft);
        store.update(id, draft);
        owned.expect(id.subject(), draft.name());
        draft.secrets().forEach((field, secret) -> store.putSecret(id, field, secret));
        ledger.append(Act.of("connection.changed", id.subject())
                .onVersion(String.valueOf(before.version() + 1))
                .with("name", draft.name())
                .with("secrets-replaced", String.join(" ", draft.secrets().keySet())));
    }

    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void replaceSecret(ConnectionId id, String field, Secret secret) {
        Connection connection = present(id);
        if (secret.reveal().isBlank()) {
            throw ConnectorRefusal.SECRET_MISSING.at("fields." + field);
        }
        boolean known = calls.descriptor(connection.connector()).stream()
                .flatMap(d -> d.fields().stream())
                .anyMatch(f -> f.name().equals(field) && f.kind() == dev.remit.plugin.ConfigField.Kind.SECRET);
        if (!known) {
            throw ConnectorRefusal.FIELD_UNKNOWN.at("fields." + field, field);
        }
        store.putSecret(id, field, secret);
        ledger.append(Act.of("connection.secret-replaced", id.subject()).with("field", field));
    }

    /** Tries it and keeps what was found. Speaks to the system, so it runs outside any transaction. */
    @PreAuthorize("hasAuthority('connection:manage')")
    public ConnectionTest test(ConnectionId id) {
        Connection connection = inTransaction(() -> present(id));
        ConnectorConfig config = new ConnectorConfig(connection.settings(), inTransaction(() -> store.secrets(id)));
        List<Check> checks = calls.test(connection, config);
        ConnectionTest test = new ConnectionTest(work.clock().instant().truncatedTo(ChronoUnit.MICROS), checks);
        inTransaction(() -> {
            store.setTest(id, test);
            ledger.append(Act.of("connection.tested", id.subject())
                    .onVersion(String.valueOf(connection.version()))
                    .with("passed", count(checks, Check.Outcome.PASSED))
                    .with("failed", count(checks, Check.Outcome.FAILED))
                    .with("unknown", count(checks, Check.Outcome.UNKNOWN)));
            return id;
        });
        return test;
    }

    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void enable(ConnectionId id) {
        Connection connection = present(id);
        if (connection.state() != ConnectionState.ENABLED) {
            store.setState(id, ConnectionState.ENABLED);
            ledger.append(Act.of("connection.enabled", id.subject()));
        }
    }

    /** Lets it rest: nothing is sent to the system until it is enabled again. */
    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void disable(ConnectionId id, String reason) {
        Connection connection = present(id);
        if (connection.state() != ConnectionState.DISABLED) {
            store.setState(id, ConnectionState.DISABLED);
            ledger.append(Act.of("connection.disabled", id.subject()).because(reason));
        }
    }

    /** Forgets its secrets for good and keeps what was seen; a scan of it stops, and what was to be done about it is done. */
    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void remove(ConnectionId id, String reason) {
        Connection connection = present(id);
        if (reason.isBlank()) {
            throw ConnectorRefusal.REASON_MISSING.at("reason");
        }
        store.removeSecrets(id);
        store.setState(id, ConnectionState.REMOVED);
        owned.release(List.of(id.subject()));
        ledger.append(Act.of("connection.removed", id.subject()).because(reason).with("name", connection.name()));
        work.events().publishEvent(new ConnectionRemoved(id, connection.name(), reason.strip()));
    }

    private Connection present(ConnectionId id) {
        Connection connection = store.find(id).orElseThrow(() -> ConnectorRefusal.CONNECTION_GONE.because());
        if (connection.state() == ConnectionState.REMOVED) {
            throw ConnectorRefusal.CONNECTION_REMOVED.because();
        }
        return connection;
    }

    private <T> T inTransaction(java.util.function.Supplier<T> step) {
        return java.util.Objects.requireNonNull(work.transaction().execute(status -> step.get()));
    }

    private static String count(List<Check> checks, Check.Outcome outcome) {
        return String.valueOf(
                checks.stream().filter(check -> check.outcome() == outcome).count());
    }
}
