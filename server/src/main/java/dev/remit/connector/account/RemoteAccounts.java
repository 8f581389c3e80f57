package dev.remit.connector.account;

import dev.remit.connector.secrets.Vault;
import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Secret;
import dev.remit.plugin.runtime.ConnectionSetup.Account;
import dev.remit.tenancy.CurrentTenant;
import dev.remit.tenancy.Tenants;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which account a configuration uses: that of its systems' addresses and its secrets, whatever else is set. */
@Component
public class RemoteAccounts {

    private final AccountStore store;
    private final Tenants tenants;
    private final CurrentTenant tenant;
    private final Vault vault;

    RemoteAccounts(AccountStore store, Tenants tenants, CurrentTenant tenant, Vault vault) {
        this.store = store;
        this.tenants = tenants;
        this.tenant = tenant;
        this.vault = vault;
    }

    /** The account for one run, in the current workspace. */
    public Account of(ConnectorDescriptor connector, ConnectorConfig config) {
        Stream<String> systems = connector.fields().stream()
                .filter(field -> field.kind() == ConfigField.Kind.URL)
                .flatMap(field -> config.url(field.name()).stream())
                .map(url -> url.getAuthority().toLowerCase(Locale.ROOT));
        Stream<String> secrets =
                new TreeMap<>(config.secrets()).values().stream().map(Secret::reveal);
        String name = Stream.of(Stream.of(connector.id(), connector.rateLimit().toString()), systems.sorted(), secrets)
                .flatMap(part -> part)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        return new SharedAccount(store, tenants, tenant.get(), vault.mark(name), connector.rateLimit());
    }
}
