package dev.remit.scheduling.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.quartz.Scheduler;

/**
 * Quartz's own tables, from the script in Quartz's own jar. They belong to the installation, not to a workspace: what is
 * in them is ids and times, and the tenant a job runs for.
 */
public class V030__quartz extends BaseJavaMigration {

    private static final String SCRIPT = "/org/quartz/impl/jdbcjobstore/tables_postgres.sql";

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : script().replaceAll("(?m)^--.*$", "").split(";", -1)) {
                if (!sql.isBlank()
                        && !sql.strip().startsWith("DROP")
                        && !sql.strip().equals("COMMIT")) {
                    statement.execute(sql);
                }
            }
            String role = Objects.requireNonNull(
                    context.getConfiguration().getPlaceholders().get("app_role"), "placeholder app_role");
            statement.execute("""
                    do $$ declare t text; begin
                      for t in select tablename from pg_tables where schemaname = 'public' and tablename like 'qrtz\\_%%'
                      loop execute format('grant select, insert, update, delete on %%I to %%I', t, '%s'); end loop;
                    end $$""".formatted(role.replace("'", "''")));
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(Scheduler.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
