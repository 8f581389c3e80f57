package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.ConnectionDraft;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionService;
import dev.remit.plugin.Secret;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a system asks one connection for, all that use the same credential do. */
@DatabaseTest
class ScanRateLimitTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    ConnectionService connections;

    private final StubSystem system = StubSystem.start();

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void asLongAsASystemAsksToBeLeftAloneNoConnectionWithThatCredentialCallsIt() {
        new Acme().answersFrom(system);
        system.says("/apps", 429, Map.of("Retry-After", "600"), "");
        Setting first = fixture.open(system);
        assertThat(fixture.scan(first).message().orElseThrow()).contains("asks to wait 600 seconds");
        system.json("/apps", "[]");

        long before = system.requests().size();
        Scan same = fixture.scan(fixture.connect(first.ours(), first.cio(), "The same site", system));
        assertThat(same.state()).isEqualTo(ScanState.FAILED);
        assertThat(same.message().orElseThrow()).contains("has to be left alone for another");
        assertThat(system.requests()).hasSize((int) before);

        ConnectionDraft another = new ConnectionDraft(
                "acme", "As somebody else", Map.of("url", system.address()), Map.of("token", Secret.of("other")), true);
        ConnectionId other = first.ours().as(first.cio(), () -> connections.add(another));
        assertThat(fixture.scan(new Setting(first.ours(), first.cio(), system, other))
                        .state())
                .isEqualTo(ScanState.FINISHED);
    }
}
