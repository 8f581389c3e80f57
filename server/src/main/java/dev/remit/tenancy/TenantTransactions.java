package dev.remit.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells PostgreSQL the tenant at the start of every transaction, on the transaction's own connection and only until it
 * ends, and marks the transaction with it. A query outside a transaction, or without a tenant, sees no row: it fails closed and cannot leak by the pool.
 */
@Component
class TenantTransactions implements TransactionExecutionListener {

    private final ObjectProvider<DataSource> dataSource;
    private final CurrentTenant current;

    TenantTransactions(ObjectProvider<DataSource> dataSource, CurrentTenant current) {
        this.dataSource = dataSource;
        this.current = current;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        Optional<TenantId> tenant = current.find();
        if (failure != null || tenant.isEmpty()) {
            return;
        }
        DataSource source = dataSource.getObject();
        Connection connection = DataSourceUtils.getConnection(source);
        try (PreparedStatement set = connection.prepareStatement(TenantMark.SET)) {
            set.setString(1, tenant.get().toString());
            set.setString(2, tenant.get().toString());
            set.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction's workspace could not be set", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
