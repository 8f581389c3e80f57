package dev.remit.scan.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Approval;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import dev.remit.plugin.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is stored of a fact is compared with what later scans say, also by later releases: these texts never change. */
class FactsTest {

    private static final Instant TIME = Instant.parse("2026-03-14T09:30:00Z");
    private static final Evidence EVIDENCE = new Evidence("GET /apps", TIME, "ab12", "/apps/0", "2", "1.0.0");

    @Test
    void aPrincipalIsWrittenInTheOrderOfItsFieldsNames() {
        Principal app = new Principal(
                "app:1",
                Principal.Kind.APP,
                "Copymill \"pro\"",
                Principal.State.ACTIVE,
                Optional.of("person:7"),
                Map.of(
                        Signal.REDIRECT_URI,
                        Set.of("https://b.example", "https://a.example"),
                        Signal.DISPLAY_NAME,
                        Set.of("Copymill")),
                Map.of("version", "2.1", "plan", "team"),
                EVIDENCE);

        assertThat(Facts.row(app).fact()).isEqualTo("""
                {"actsAs":"person:7","attributes":{"plan":"team","version":"2.1"},"kind":"APP","name":"Copymill \\"pro\\"",\
                "signals":{"DISPLAY_NAME":["Copymill"],"REDIRECT_URI":["https://a.example","https://b.example"]},"state":"ACTIVE"}""");
    }

    @Test
    void aGrantIsWrittenInTheOrderOfItsFieldsNames() {
        Grant grant = new Grant(
                "app:1",
                Capability.CHANGE,
                ResourceKind.CONTACT,
                "contacts",
                Grant.Reach.WORKSPACE,
                Grant.Sensitivity.PERSONAL,
                Grant.Mode.UNKNOWN,
                Basis.DECLARED,
                Set.of("crm.write", "crm.read"),
                Set.of("email"),
                Optional.of("api.example"),
                EVIDENCE);

        Facts.Row row = Facts.row(grant);

        assertThat(row.fact()).isEqualTo("""
                {"basis":"DECLARED","capability":"CHANGE","elsewhere":"api.example","fields":["email"],"kind":"CONTACT",\
                "mode":"UNKNOWN","reach":"WORKSPACE","resource":"contacts","rights":["crm.read","crm.write"],"sensitivity":"PERSONAL"}""");
        assertThat(row.evidence()).isEqualTo("""
                {"apiVersion":"2","at":"2026-03-14T09:30:00Z","connectorVersion":"1.0.0","pointer":"/apps/0","request":"GET /apps",\
                "sha256":"ab12"}""");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Use use = new Use("app:1", Optional.empty(), Optional.empty(), EVIDENCE);
        Approval approval = new Approval("app:1", "consent", Optional.empty(), Optional.of(TIME), EVIDENCE);
        Monitoring monitoring =
                new Monitoring("audit log", Monitoring.State.ON, Optional.of(Duration.ofDays(30)), EVIDENCE);

        assertThat(Facts.row(use).fact()).isEqualTo("{}");
        assertThat(Facts.row(approval).fact()).isEqualTo("""
                {"at":"2026-03-14T09:30:00Z","mechanism":"consent"}""");
        assertThat(Facts.row(monitoring).fact()).isEqualTo("""
                {"kept":"PT720H","record":"audit log","state":"ON"}""");
    }

    @Test
    void theHashIsTheFirstHalfOfThatOfTheTypeAndTheText() {
        Use use = new Use("app:1", Optional.empty(), Optional.empty(), EVIDENCE);

        // printf 'use{}' | sha256sum
        assertThat(Facts.row(use).hash()).isEqualTo("9bafea74a294e4f4195a7e761a458d9f");
    }

    @Test
    void theOneCharacterThatCannotBeStoredIsReplaced() {
        Use use = new Use("app:\0", Optional.empty(), Optional.of("from\0here"), EVIDENCE);

        assertThat(Facts.row(use).key()).doesNotContain("\0");
        assertThat(Facts.row(use).fact()).isEqualTo("{\"from\":\"from\\ufffdhere\"}");
    }
}
