package dev.remit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.remit.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;

/** What Compose itself does not check: secrets, health, and that the roles are the ones the console demands. */
class ComposeFileTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:\\?[^}]*)?}");

    private final String text = read("docker-compose.yml");
    private final Map<String, Map<String, Object>> services = services(text);

    @Test
    void everyServiceSaysWhenItIsHealthy() {
        assertThat(services).containsOnlyKeys("postgres", "keycloak", "console");
        assertThat(services.values()).allSatisfy(service -> assertThat(service).containsKey("healthcheck"));
    }

    @Test
    void noServiceIsReachableFromOtherMachines() {
        assertThat(services.values()).allSatisfy(service -> {
            if (service.get("ports") instanceof Iterable<?> ports) {
                assertThat(ports).allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void everySecretComesFromTheEnvironmentAndIsInTheExample() {
        Set<String> used =
                VARIABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        assertThat(used).allMatch(variable -> variable.contains(":?"), "refuses to be empty");
        Set<String> names = VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(example(line -> line.endsWith("=replace-me"))).isEqualTo(names);
    }

    @Test
    void everySettingOfTheExampleCanBeLeftOut() {
        assertThat(example(line -> !line.endsWith("=replace-me")))
                .isNotEmpty()
                .allMatch(setting -> text.contains("${" + setting + ":-"));
    }

    private static Set<String> example(Predicate<String> some) {
        return read("deploy/compose.env.example")
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .filter(some)
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theConsoleWorksAsTheRolesTheScriptCreates() {
        String script = read("deploy/postgres/10-roles.sh");
        assertThat(environment("console"))
                .containsEntry("REMIT_DB_OWNER", Roles.OWNER)
                .containsEntry("REMIT_DB_APP", Roles.APP);
        assertThat(script)
                .contains("create role remit_owner login nosuperuser nobypassrls")
                .contains("create role remit_app login nosuperuser nobypassrls");
    }

    @Test
    void theScriptMakesRolesAndADatabaseThatTheConsoleAccepts() {
        TestDatabase server = TestDatabase.fresh();
        JdbcClient administrator = server.asSuperuser();
        List.of("database if exists compose", "role if exists compose_owner", "role if exists compose_app")
                .forEach(leftOver -> administrator.sql("drop " + leftOver).update());

        scriptedSql().forEach(sql -> administrator.sql(sql).update());

        String url = server.url().replaceFirst("/remit_test_\\d+", "/compose");
        ExternalDatabase database = new ExternalDatabase(
                url, new Credentials("compose_owner", "owner-secret"), new Credentials("compose_app", "app-secret"));
        assertThatCode(() -> VerifiedDatabase.verify(database.reachable())).doesNotThrowAnyException();
    }

    /** The statements between the script's markers, under names that do not meet the test server's own roles. */
    private static List<String> scriptedSql() {
        String script = read("deploy/postgres/10-roles.sh");
        String sql = script.substring(script.indexOf("<<'SQL'") + "<<'SQL'".length(), script.lastIndexOf("SQL"))
                .replace(":'owner_password'", "'owner-secret'")
                .replace(":'app_password'", "'app-secret'")
                .replaceAll("\\bremit", "compose");
        return sql.strip().lines().map(line -> line.replaceFirst(";$", "")).toList();
    }

    @SuppressWarnings("unchecked") // the document's shape is what the test asserts
    private Map<String, Object> environment(String service) {
        return (Map<String, Object>) services.get(service).get("environment");
    }

    @SuppressWarnings("unchecked") // the document's shape is what the test asserts
    private static Map<String, Map<String, Object>> services(String text) {
        Map<String, Object> document = new Yaml().load(text);
        return (Map<String, Map<String, Object>>) document.get("services");
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
