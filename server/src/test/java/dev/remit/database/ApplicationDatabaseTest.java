package dev.remit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ApplicationDatabaseTest {

    @Autowired
    JdbcClient application;

    @Autowired
    Flyway flyway;

    @Autowired
    TestDatabase database;

    @Test
    void theApplicationWorksAsTheRoleThatOwnsNothing() {
        assertThat(application.sql("select current_user").query(String.class).single())
                .isEqualTo("remit_app");
        assertThat(database.asSuperuser()
                        .sql("select count(*) from pg_class where relowner = 'remit_app'::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void migrationsRunAsTheOwner() {
        assertThat(database.asSuperuser()
                        .sql("select relowner::regrole::text from pg_class where relname = 'flyway_schema_history'")
                        .query(String.class)
                        .single())
                .isEqualTo("remit_owner");
        assertThat(flyway.getConfiguration().getPlaceholders()).containsEntry("app_role", "remit_app");
    }

    @Test
    void neitherRoleMayBypassRowLevelSecurity() {
        assertThat(database.asSuperuser()
                        .sql(
                                "select count(*) from pg_roles where rolname like 'remit\\_%' and (rolsuper or rolbypassrls)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theApplicationMayNotCreateTables() {
        assertThat(application
                        .sql("select has_schema_privilege('public', 'create')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
