package dev.remit.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.evidence.LedgerFilter;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Secret;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestConnectors;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A system that hands its secret back wherever it can: it surfaces nowhere. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class SecretCanaryTest {

    private static final String CANARY = "canary 9e+2c/do-not=leak";
    private static final List<String> FORMS = List.of(
            CANARY,
            URLEncoder.encode(CANARY, StandardCharsets.UTF_8),
            Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8)));

    @Autowired
    Workspaces workspaces;

    @Autowired
    TestConnectors connectors;

    @Autowired
    ConnectionService service;

    @Autowired
    ScanFixture scans;

    @Autowired
    ScanQueries scanQueries;

    @Autowired
    AccessMapQueries access;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    TestDatabase database;

    @Test
    void aSecretThatASystemHandsBackSurfacesNowhere(CapturedOutput output) {
        connectors.acme();
        Workspace ours = workspaces.open();
        PersonId cio = ours.person("Ines Calvert", "administrator");
        try (StubSystem system = StubSystem.start()) {
            Setting in = new Setting(
                    ours,
                    cio,
                    system,
                    ours.as(
                            cio,
                            () -> service.add(new ConnectionDraft(
                                    "acme",
                                    "Telltale",
                                    Map.of("url", system.address()),
                                    Map.of("token", Secret.of(CANARY)),
                                    true))));
            system.says("/me", 500, "application/json", "{\"message\":\"" + FORMS + "\"}");
            system.json("/apps", "[" + apps() + "]");
            system.json("/grants", "[" + grants() + "]");
            system.says("/uses", 403, "application/json", "{\"message\":\"not for " + FORMS + "\"}");

            String shown = ours.as(cio, () -> service.test(in.connection())).toString();
            shown += scans.scan(in);
            shown += ours.as(cio, () -> scanQueries.list(Optional.of(in.connection()), Optional.empty(), 10));
            shown += ours.as(cio, () -> access.list(AccessFilter.none(), Optional.empty(), 50).items().stream()
                    .map(row -> access.find(row.id()).toString())
                    .collect(Collectors.joining()));
            shown += ours.as(cio, () -> ledger.list(LedgerFilter.NONE, Optional.empty(), 50));

            assertThat(shown).contains("Telltale agent").doesNotContain(FORMS.toArray(String[]::new));
            assertThat(output.toString()).doesNotContain(FORMS.toArray(String[]::new));
            assertThat(everyTextInTheDatabase())
                    .contains("Telltale agent")
                    .doesNotContain(FORMS.toArray(String[]::new));
        }
    }

    private static String apps() {
        return FORMS.stream()
                .map(form ->
                        "{\"key\":\"agent:%1$d\",\"kind\":\"AGENT\",\"name\":\"Telltale agent %2$s\",\"domain\":\"%2$s\"}"
                                .formatted(FORMS.indexOf(form), form))
                .collect(Collectors.joining(","));
    }

    private static String grants() {
        return FORMS.stream()
                .map(form ->
                        "{\"principal\":\"agent:0\",\"can\":\"SEE\",\"kind\":\"CONTENT\",\"resource\":\"posts %s\",\"reach\":\"TENANT\"}"
                                .formatted(form))
                .collect(Collectors.joining(","));
    }

    private String everyTextInTheDatabase() {
        return database
                .asSuperuser()
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list()
                .stream()
                .flatMap(
                        table -> database
                                .asSuperuser()
                                .sql("select t::text from \"" + table + "\" t")
                                .query(String.class)
                                .list()
                                .stream())
                .collect(Collectors.joining("\n"));
    }
}
