package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionQueries;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a system does not tell, or tells in half: never "nothing found". */
@DatabaseTest
class ScanFailureTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    @Autowired
    ConnectionQueries connectionQueries;

    private final StubSystem system = StubSystem.start();
    private Setting in;

    @BeforeEach
    void open() {
        in = fixture.open(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aQuestionThatWasForbiddenMakesNothingGoneAndIsNotNo() {
        Acme.ordinary().answersFrom(system);
        fixture.scan(in);
        system.says("/grants", 403, "application/json", "{\"message\":\"needs view_grants\"}");
        new Acme().agent("agent:9", "Newcomer", "user:9").answersFrom(system);
        system.says("/grants", 403, "application/json", "{\"message\":\"needs view_grants\"}");
        Scan second = fixture.scan(in);

        assertThat(second.state()).isEqualTo(ScanState.PARTIAL);
        assertThat(coverage(second, Question.GRANTS)).isEqualTo(Coverage.Status.FORBIDDEN);
        AccessCell cell = row("Newcomer").cell(Capability.CHANGE);
        assertThat(cell.answer()).isEqualTo(AccessCell.Answer.UNKNOWN);
        assertThat(cell.gap().orElseThrow().status()).isEqualTo(Coverage.Status.FORBIDDEN);
    }

    @Test
    void aScanThatCannotReadAppsKeepsWhatWasKnownAndSaysSinceWhen() {
        Acme.ordinary().answersFrom(system);
        fixture.scan(in);
        system.says("/apps", 500, "text/plain", "broken");
        Scan second = fixture.scan(in);
        assertThat(second.state()).isEqualTo(ScanState.PARTIAL);
        assertThat(rows(AccessFilter.none())).hasSize(2).allSatisfy(row -> {
            assertThat(row.unknownSince()).isPresent();
            assertThat(row.goneAt()).isEmpty();
        });
        Acme.ordinary().answersFrom(system);
        fixture.scan(in);
        assertThat(rows(AccessFilter.none()))
                .allSatisfy(row -> assertThat(row.unknownSince()).isEmpty());
    }

    @Test
    void aWrongPasswordIsANamedFailureOfTheConnectionAndNothingIsGone() {
        Acme.ordinary().answersFrom(system);
        fixture.scan(in);
        system.says("/apps", 401, "application/json", "{\"message\":\"bad token " + ScanFixture.CANARY + "\"}");
        Scan failed = fixture.scan(in);

        assertThat(failed.state()).isEqualTo(ScanState.FAILED);
        assertThat(failed.message()).isPresent();
        assertThat(failed.drift()).isEmpty();
        assertThat(rows(AccessFilter.none())).hasSize(2);
        Connection connection = as(() -> connectionQueries.find(in.connection()).orElseThrow());
        assertThat(connection.failure()).isPresent();
        Acme.ordinary().answersFrom(system);
        fixture.scan(in);
        assertThat(as(() -> connectionQueries.find(in.connection()).orElseThrow())
                        .failure())
                .isEmpty();
    }

    @Test
    void aSignInPageInsteadOfDataIsUnreachableNotNothingFound() {
        Acme.ordinary().answersFrom(system);
        system.says("/apps", 200, "text/html", "<html>Sign in</html>");
        assertThat(coverage(fixture.scan(in), Question.INTEGRATIONS)).isEqualTo(Coverage.Status.UNREACHABLE);
    }

    @Test
    void halfAnAnswerIsUnreachableNotHalfTheTruth() {
        Acme.ordinary().answersFrom(system);
        system.halves("/apps", Acme.ordinary().appsJson());
        assertThat(coverage(fixture.scan(in), Question.INTEGRATIONS)).isEqualTo(Coverage.Status.UNREACHABLE);
    }

    private static Coverage.Status coverage(Scan scan, Question question) {
        return scan.questions().stream()
                .filter(q -> q.question() == question)
                .findFirst()
                .orElseThrow()
                .coverage()
                .orElseThrow()
                .status();
    }

    private AccessRow row(String name) {
        return rows(AccessFilter.none()).stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AccessRow> rows(AccessFilter filter) {
        return as(() -> access.list(filter, Optional.empty(), 50)).items();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
