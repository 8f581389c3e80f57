package dev.remit.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Listens between the product and its database, so that a benchmark compares the statements the product really sends. */
final class SqlRecorder implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<Statement>> HEARD = new ThreadLocal<>();

    private final boolean listening;

    private SqlRecorder(boolean listening) {
        this.listening = listening;
    }

    static SqlRecorder listening() {
        return new SqlRecorder(true);
    }

    /** Leaves the product as it is. */
    static SqlRecorder deaf() {
        return new SqlRecorder(false);
    }

    /** The queries sent by this thread during the work, without those that only prepare the transaction. */
    List<Statement> during(Runnable work) {
        List<Statement> statements = new ArrayList<>();
        HEARD.set(statements);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return statements.stream().filter(s -> !s.sql().contains("set_config")).toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return listening && bean instanceof DataSource ? wrap(DataSource.class, bean) : bean;
    }

    private <T> T wrap(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object result = call(method, real, args);
            if (result instanceof Connection connection && method.getName().equals("getConnection")) {
                return wrap(Connection.class, connection);
            }
            if (result instanceof PreparedStatement statement
                    && method.getName().equals("prepareStatement")) {
                return prepared(statement, (String) args[0]);
            }
            return result;
        }));
    }

    private PreparedStatement prepared(PreparedStatement real, String sql) {
        List<Parameter> parameters = new ArrayList<>();
        return (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, args) -> {
                    if (method.getName().startsWith("set") && args != null && args.length > 1) {
                        parameters.add(new Parameter(method, args));
                    }
                    List<Statement> statements = HEARD.get();
                    if (statements != null && method.getName().startsWith("execute")) {
                        statements.add(new Statement(sql, List.copyOf(parameters)));
                    }
                    return call(method, real, args);
                });
    }

    private static @Nullable Object call(Method method, Object real, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** One call of a setter. */
    @SuppressWarnings("ArrayRecordComponent") // replayed, never compared
    record Parameter(Method setter, Object[] args) {}

    /** A query with its parameters, to be sent again on any connection. */
    record Statement(String sql, List<Parameter> parameters) {

        PreparedStatement on(Connection connection) throws SQLException {
            return on(connection, "");
        }

        PreparedStatement on(Connection connection, String before) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(before + sql);
            try {
                for (Parameter parameter : parameters) {
                    parameter.setter().invoke(statement, parameter.args());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a recorded parameter cannot be set again", e);
            }
            return statement;
        }
    }
}
