package dev.remit.plugin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Monitoring;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a manifest's rows make of a system's records. */
class ConclusionsTest {

    private static final String APP = """
            {"data": [{"id": 7, "type": "%s", "name": "%s", "status": "%s", "class": "p", "scopes": ["contacts.read", "odd"],
             "home": "https://Writer.example.test/hook?key=very-private", "redirects": ["https://a.example.test/cb", "https://b.example.test/cb"]}]}""";
    private static final String USERS = "{\"data\": [{\"id\": 1, \"name\": \"Mara\", \"since\": 1794990000}]}";

    private final ScriptedSystem system = new ScriptedSystem()
            .says("/me", "{\"id\": 1, \"name\": \"reader\", \"role\": \"reader\", \"place\": {\"port\": \"north\"}}")
            .says("/apps", APP.formatted("plain", "Copy Assistant", "on"))
            .says("/apps/7/users", USERS)
            .says("/log", """
                    [{"app": 7, "when": "2026-11-19T10:00:00+01:00", "ip": "192.0.2.1"},
                     {"app": 7, "when": "2026-11-20T10:00:00Z", "ip": "192.0.2.2"}, {"app": 7, "when": 1700000000}]""");

    private Seen scan() {
        return system.scan(ScriptedSystem.harbour());
    }

    @Test
    void aRecordBecomesAPrincipalWithItsSignals() {
        Principal app = scan().principal("app:7");
        assertThat(app.name()).isEqualTo("Copy Assistant");
        assertThat(app.state()).isEqualTo(Principal.State.ACTIVE);
        assertThat(app.signals().get(Signal.REDIRECT_URI))
                .isEqualTo(Set.of("https://a.example.test/cb", "https://b.example.test/cb"));
        assertThat(app.attributes()).containsEntry("scopes", "contacts.read, odd");
    }

    @Test
    void ofAnAddressOnlyTheHostIsKept() {
        Seen seen = scan();
        assertThat(seen.principal("app:7").signals().get(Signal.DOMAIN)).isEqualTo(Set.of("writer.example.test"));
        assertThat(seen.facts().toString()).doesNotContain("very-private");
    }

    @Test
    void aValueNobodyKnowsMeansUnknownAndIsShownAsItIs() {
        system.says("/apps", APP.formatted("swarm", "Copy Assistant", "dreaming"));
        Principal app = scan().principal("app:7");
        assertThat(app.state()).isEqualTo(Principal.State.UNKNOWN);
        assertThat(app.kind()).isEqualTo(Principal.Kind.APP);
        assertThat(app.attributes()).containsEntry("status", "dreaming").containsEntry("type", "swarm");
    }

    @Test
    void whatTheSystemSendsIsNeverReadAsATemplate() {
        system.says("/apps", APP.formatted("bot", "{/home} {token} {^/id}", "on"));
        Principal app = scan().principal("app:7");
        assertThat(app.name()).isEqualTo("{/home} {token} {^/id}");
        assertThat(app.kind()).isEqualTo(Principal.Kind.AGENT);
    }

    @Test
    void anInnerListBecomesGrantsThatKnowTheRecordAroundThem() {
        Grant grant = scan().grant("app:7", Capability.SEE, "contacts.read", Basis.DECLARED);
        assertThat(grant.sensitivity()).isEqualTo(Grant.Sensitivity.PERSONAL);
        assertThat(grant.elsewhere()).isEqualTo(Optional.of("writer.example.test"));
        assertThat(grant.rights()).isEqualTo(Set.of("contacts.read"));
        assertThat(scan().grants("app:7")).hasSize(1);
    }

    @Test
    void ofSeveralUsesTheNewestCounts() {
        assertThat(scan().use("app:7").at()).hasValue(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(scan().use("app:7").from()).hasValue("192.0.2.2");
    }

    @Test
    void aRequestForEachRecordKnowsThatRecord() {
        Seen seen = scan();
        assertThat(seen.approvals("app:7")).singleElement().satisfies(approval -> {
            assertThat(approval.approver()).hasValue("user:1");
            assertThat(approval.at()).hasValue(Instant.ofEpochSecond(1794990000));
        });
        assertThat(seen.monitoring("log").kept()).hasValue(Duration.ofDays(7));
        assertThat(seen.monitoring("log").state()).isEqualTo(Monitoring.State.ON);
    }

    @Test
    void aRecordWithoutAnIdentityIsAGapAndTheOthersAreReported() {
        system.says("/apps", "{\"data\": [{\"name\": \"nameless\"}, {\"id\": 8, \"name\": \"Eight\"}]}");
        Seen seen = system.scan(ScriptedSystem.harbour(), Question.INTEGRATIONS);
        assertThat(seen.principal("app:8").name()).isEqualTo("Eight");
        assertThat(seen.coverage(Question.INTEGRATIONS).status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void aRefusalNamesTheRightOrThePlan() {
        system.refuses("/apps", 403, "{}").refuses("/log", 403, "<html>");
        Seen seen = scan();
        assertThat(seen.coverage(Question.INTEGRATIONS))
                .isEqualTo(
                        Coverage.forbidden("The credential lacks the right 'apps.read'. Give it as the recipe says."));
        assertThat(seen.coverage(Question.LAST_USE)).isEqualTo(Coverage.planGated("The log needs the larger plan."));
    }

    @Test
    void whatFailsForOneRecordLeavesTheOthers() {
        system.says("/apps", "{\"data\": [{\"id\": 7, \"name\": \"A\"}, {\"id\": 8, \"name\": \"B\"}]}");
        Seen seen = scan();
        assertThat(seen.principal("user:1").name()).isEqualTo("Mara");
        assertThat(seen.coverage(Question.IDENTITIES).status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(seen.coverage(Question.INTEGRATIONS)).isEqualTo(Coverage.answered());
    }

    @Test
    void anErrorInsideA200IsWaitedForWhenItOnlyMeansTooMuch() {
        system.says("/apps", "{\"error\": {\"code\": 606}}", APP.formatted("plain", "Copy Assistant", "on"));
        assertThat(system.scan(ScriptedSystem.harbour(), Question.INTEGRATIONS).coverage(Question.INTEGRATIONS))
                .isEqualTo(Coverage.answered());
    }

    @Test
    void eachRequestIsSentOnceHoweverManyRowsReadIt() {
        scan();
        assertThat(system.asked()).containsExactly("/apps", "/apps/7/users", "/log?since=2026-11-13T12:00:00Z");
        assertThat(system.calls())
                .allMatch(call -> call.headers().get("X-Version").equals("2"));
    }

    @Test
    void onlyWhatIsAskedIsRead() {
        system.scan(ScriptedSystem.harbour(), Question.MONITORING);
        assertThat(system.asked()).containsExactly("/log?since=2026-11-13T12:00:00Z");
    }

    @Test
    void limitsAndAttestationsComeFromTheFile() {
        assertThat(scan().coverage(Question.GRANTS)).isEqualTo(Coverage.answered("Rows are not told."));
        ConnectorDescriptor descriptor =
                ManifestConnectorFactory.read(ScriptedSystem.harbour()).descriptor();
        assertThat(descriptor.attestations()).containsEntry(Question.CREDENTIALS, "Open the keys.");
        assertThat(descriptor.notExposed()).containsKey(Question.NATIVE_AI);
    }

    @Test
    void checksSayWhatTheySawAndWhatToDo() {
        assertThat(system.test(ScriptedSystem.harbour()))
                .containsExactly(
                        Check.passed("The token is accepted", "reader in north"),
                        Check.passed("The token is no administrator's", "reader"),
                        Check.unknown(
                                "The token may do nothing more", "Harbour tells no rights.", "Look at the token."));
        system.says("/me", "{\"id\": 1, \"role\": \"owner\"}");
        assertThat(system.test(ScriptedSystem.harbour()).get(1))
                .isEqualTo(Check.failed("The token is no administrator's", "owner", "Make the token as a reader."));
        system.refuses("/me", 401, "{}");
        assertThat(system.test(ScriptedSystem.harbour()))
                .extracting(Check::outcome)
                .containsExactly(Check.Outcome.FAILED, Check.Outcome.UNKNOWN, Check.Outcome.UNKNOWN);
    }
}
