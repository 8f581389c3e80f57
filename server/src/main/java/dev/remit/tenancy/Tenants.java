package dev.remit.tenancy;

import dev.remit.shared.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry of workspaces. For set-up, jobs and the current workspace's own particulars; not for people's requests. */
@Component
public class Tenants {

    private final JdbcClient jdbc;
    private final CurrentTenant current;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Tenants(
            JdbcClient jdbc,
            CurrentTenant current,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a workspace with what every workspace has from the first day: listeners of {@link TenantOpened} add it. */
    public TenantId open(String name, String zone, String currency) {
        return open(name, zone, currency, opened -> {});
    }

    /** The same, with more work in the transaction that opens it: either all of it is there, or nothing. */
    public TenantId open(String name, String zone, String currency, Consumer<TenantId> more) {
        TenantId tenant = new TenantId(ids.next());
        return current.call(
                tenant,
                () -> transaction.execute(status -> {
                    jdbc.sql("insert into tenant(id, name, zone, currency, opened_at) values (?, ?, ?, ?, ?)")
                            .params(
                                    tenant.value(),
                                    name,
                                    zone,
                                    currency,
                                    clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                    events.publishEvent(new TenantOpened(tenant));
                    more.accept(tenant);
                    return tenant;
                }));
    }

    /** All workspaces, for jobs that visit each. */
    public List<TenantId> ids() {
        return jdbc.sql("select remit_tenants()")
                .query((row, n) -> new TenantId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The current workspace; empty if none is current. */
    public Optional<Tenant> find() {
        return transaction.execute(
                status -> jdbc.sql("select id, name, zone, currency, logo from tenant where id = remit_tenant()")
                        .query((row, n) -> new Tenant(
                                new TenantId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                row.getString("zone"),
                                row.getString("currency"),
                                Optional.ofNullable(row.getBytes("logo"))))
                        .optional());
    }

    /** Changes the current workspace's particulars; listeners of {@link TenantChanged} follow. */
    public void change(String name, String zone, String currency) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update tenant set name = ?, zone = ?, currency = ? where id = remit_tenant()")
                    .params(name, zone, currency)
                    .update();
            events.publishEvent(new TenantChanged(current.get()));
        });
    }

    /** Changes the current workspace's logo; empty takes it away. */
    public void changeLogo(Optional<byte[]> png) {
        transaction.executeWithoutResult(status -> jdbc.sql("update tenant set logo = ? where id = remit_tenant()")
                .param(png.orElse(null))
                .update());
    }

    /** Runs work for one workspace, outside any transaction; what it begins belongs to that workspace. */
    public <T> T in(TenantId tenant, Function<TenantId, T> work) {
        return current.call(tenant, () -> work.apply(tenant));
    }
}
