package db.migration.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The scheduler's tables, from the script that comes with Quartz, without its drops. They hold schedules of all
 * workspaces and no business data, so they have no tenant; a job enters the workspace its data names.
 */
public class V030__quartz extends BaseJavaMigration {

    private static final String SCRIPT = "org/quartz/impl/jdbcjobstore/tables_postgres.sql";
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern DROP = Pattern.compile("(?i)^drop\\b.*", Pattern.DOTALL);
    private static final Pattern TRANSACTION = Pattern.compile("(?i)^(begin|commit)$");

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        String app = Objects.requireNonNull(
                context.getConfiguration().getPlaceholders().get("app_role"), "placeholder app_role");
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : statements()) {
                statement.execute(sql);
            }
            statement.execute("""
                    do $$ declare quartz text; begin
                      for quartz in select tablename from pg_tables where schemaname = 'public' and tablename like 'qrtz\\_%%' loop
                        execute format('grant select, insert, update, delete on %%I to %%I', quartz, '%s');
                      end loop;
                    end $$""".formatted(app));
        }
    }

    private static List<String> statements() throws IOException {
        ClassLoader loader = V030__quartz.class.getClassLoader();
        try (InputStream script = Objects.requireNonNull(loader.getResourceAsStream(SCRIPT), SCRIPT)) {
            String text = COMMENT.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
            return Arrays.stream(text.split(";", -1))
                    .map(String::strip)
                    .filter(sql -> !sql.isEmpty()
                            && !DROP.matcher(sql).matches()
                            && !TRANSACTION.matcher(sql).matches())
                    .toList();
        }
    }
}
