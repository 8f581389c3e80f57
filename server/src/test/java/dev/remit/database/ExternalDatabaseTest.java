package dev.remit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.testing.TestDatabase;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Every way in which an external database is wrong is named, with what to do. */
class ExternalDatabaseTest {

    private TestDatabase database;

    @BeforeEach
    void aDatabase() {
        database = TestDatabase.fresh();
    }

    @Test
    void aDatabaseWithBothRolesIsAccepted() {
        assertThatCode(() -> VerifiedDatabase.verify(external(database.app()).reachable()))
                .doesNotThrowAnyException();
    }

    @Test
    void theEnvironmentNamesTheDatabaseAndBothRoles() {
        DatabaseSettings settings = settings(Map.of(
                "REMIT_DB_URL", "jdbc:postgresql://db/remit",
                "REMIT_DB_OWNER", "o",
                "REMIT_DB_OWNER_PASSWORD", "op",
                "REMIT_DB_APP", "a",
                "REMIT_DB_APP_PASSWORD", "ap"));
        assertThat(settings.external())
                .contains(new ExternalDatabase(
                        "jdbc:postgresql://db/remit", new Credentials("o", "op"), new Credentials("a", "ap")));
    }

    @Test
    void withoutAnAddressTheDataDirectoryIsUsed() {
        assertThat(settings(Map.of("REMIT_DATA", "/var/lib/remit")).dataDirectory())
                .hasToString("/var/lib/remit");
        assertThat(settings(Map.of("REMIT_DB_URL", "")).external()).isEmpty();
        assertThat(settings(Map.of()).dataDirectory()).hasToString("./data");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> settings(Map.of("REMIT_DB_URL", "postgres://db/remit", "REMIT_DB_OWNER", "o")))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("must start with jdbc:postgresql:")
                .hasMessageContaining("REMIT_DB_OWNER_PASSWORD is not set")
                .hasMessageContaining("REMIT_DB_APP is not set")
                .hasMessageContaining("REMIT_DB_APP_PASSWORD is not set");
    }

    @Test
    void anUnreachableServerIsNamedWithoutItsParameters() {
        Credentials role = new Credentials("o", "secret");
        assertRefused(() ->
                        new ExternalDatabase("jdbc:postgresql://127.0.0.1:1/remit?password=x", role, role).reachable())
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/remit cannot be reached")
                .hasMessageNotContaining("password=x");
    }

    @Test
    void aWrongPasswordNamesTheRoleAndNotThePassword() {
        assertRefused(() -> external(new Credentials("remit_app", "wrong")).reachable())
                .hasMessageContaining("does not accept the role 'remit_app'")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        String url = database.url().replaceFirst("/remit_test_\\d+", "/nowhere");
        assertRefused(() -> new ExternalDatabase(url, database.owner(), database.app()).reachable())
                .hasMessageContaining("does not exist");
    }

    @Test
    void aSuperuserMayNotBeTheApplication() {
        assertRefused(() -> VerifiedDatabase.verify(external(role("it_super", "superuser"))))
                .hasMessageContaining("is a superuser");
    }

    @Test
    void aRoleThatBypassesRowLevelSecurityMayNotBeTheApplication() {
        assertRefused(() -> VerifiedDatabase.verify(external(role("it_bypass", "bypassrls"))))
                .hasMessageContaining("may bypass row-level security");
    }

    @Test
    void aMemberOfAPowerfulRoleMayNotBeTheApplication() {
        role("it_hidden", "bypassrls");
        assertRefused(() -> VerifiedDatabase.verify(external(role("it_member", "in role it_hidden"))))
                .hasMessageContaining("may bypass row-level security");
    }

    @Test
    void theOwnerOfTablesMayNotBeTheApplication() {
        assertRefused(() -> VerifiedDatabase.verify(external(database.owner()))).hasMessageContaining("owns tables");
    }

    @Test
    void aRefusalReachesTheOperatorAsWords() {
        FailureAnalysis analysis = new DatabaseFailureAnalyzer()
                .analyze(new IllegalStateException(
                        "context", new DatabaseStartException("It is wrong.", "Make it right.")));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("It is wrong.");
        assertThat(analysis.getAction()).isEqualTo("Make it right.");
    }

    private Credentials role(String name, String power) {
        database.asSuperuser()
                .sql("do $$ begin if not exists (select 1 from pg_roles where rolname = '" + name
                        + "') then create role " + name + " login password 'x' " + power + "; end if; end $$")
                .update();
        return new Credentials(name, "x");
    }

    private ExternalDatabase external(Credentials app) {
        return new ExternalDatabase(database.url(), database.owner(), app);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Runnable start) {
        return assertThatThrownBy(start::run).isInstanceOf(DatabaseStartException.class);
    }

    private static DatabaseSettings settings(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return DatabaseSettings.from(environment);
    }
}
