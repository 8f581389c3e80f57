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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is stored of a fact is compared with what later scans say, also by later releases: these texts never change. */
class FactsTest {

    private static final Instant TIME = Instant.parse("2026-03-14T09:30:00Z");
    private static final Evidence EVIDENCE = new Evidence("GET /apps", TIME, "ab12", "/apps/0", "2", "1.0.0");

    private final Facts facts = new Facts();

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

        assertThat(facts.row(app).fact()).isEqualTo("""
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

        Facts.Row row = facts.row(grant);

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

        assertThat(facts.row(use).fact()).isEqualTo("{}");
        assertThat(facts.row(approval).fact()).isEqualTo("""
                {"at":"2026-03-14T09:30:00Z","mechanism":"consent"}""");
        assertThat(facts.row(monitoring).fact()).isEqualTo("""
                {"kept":"PT720H","record":"audit log","state":"ON"}""");
    }

    @Test
    void theHashIsTheFirstHalfOfThatOfTheTypeAndTheText() {
        Use use = new Use("app:1", Optional.empty(), Optional.empty(), EVIDENCE);

        // printf 'use{}' | sha256sum
        assertThat(facts.row(use).hash()).isEqualTo("9bafea74a294e4f4195a7e761a458d9f");
    }

    @Test
    void theOneCharacterThatCannotBeStoredIsReplaced() {
        Use use = new Use("app:\0", Optional.empty(), Optional.of("from\0here"), EVIDENCE);

        assertThat(facts.row(use).key()).doesNotContain("\0");
        assertThat(facts.row(use).fact()).isEqualTo("{\"from\":\"from\\ufffdhere\"}");
    }

    @Test
    void evidenceIsWrittenTheSameWhateverWasWrittenBefore() {
        List<Evidence> evidence = List.of(
                EVIDENCE,
                new Evidence("GET /apps", TIME, "ab12", "/apps/\"1\"", "2", "1.0.0"),
                new Evidence("GET /apps", TIME, "ab12", "/apps/\0", "2", "1.0.0"),
                new Evidence("GET /apps?page=2", TIME, "ab12", "/apps/0", "2", "1.0.0"),
                new Evidence("GET /apps?page=2", TIME.plusMillis(1), "ab12", "/apps/0", "2", "1.0.0"),
                new Evidence("GET /apps?page=2", TIME.plusMillis(1), "cd34", "", "2", "1.0.0"),
                new Evidence("GET /apps?page=2", TIME.plusMillis(1), "cd34", "", "3", "1.0.0"),
                new Evidence("GET /apps?page=2", TIME.plusMillis(1), "cd34", "", "3", "1.0.1"),
                EVIDENCE);

        List<String> inTurn = evidence.stream().map(e -> written(facts, e)).toList();

        assertThat(inTurn)
                .isEqualTo(evidence.stream().map(e -> written(new Facts(), e)).toList());
        assertThat(Set.copyOf(inTurn)).hasSize(evidence.size() - 1);
        assertThat(inTurn.get(1)).contains("\"pointer\":\"/apps/\\\"1\\\"\"");
        assertThat(inTurn.get(2)).contains("\"pointer\":\"/apps/\\ufffd\"");
    }

    private static String written(Facts facts, Evidence evidence) {
        return facts.row(new Use("app:1", Optional.empty(), Optional.empty(), evidence))
                .evidence();
    }
}
