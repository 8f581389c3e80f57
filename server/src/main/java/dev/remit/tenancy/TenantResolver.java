package dev.remit.tenancy;

import java.util.Map;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Fills and filters Hibernate's {@code @TenantId} columns. The nil tenant owns no row. */
@Component
class TenantResolver implements CurrentTenantIdentifierResolver<UUID>, HibernatePropertiesCustomizer {

    private static final UUID NONE = new UUID(0, 0);

    private final CurrentTenant current;

    TenantResolver(CurrentTenant current) {
        this.current = current;
    }

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return current.find().map(TenantId::value).orElse(NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
