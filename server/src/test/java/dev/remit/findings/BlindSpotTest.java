package dev.remit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanState;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A question that was refused is a finding of its own, until this question is answered. */
@DatabaseTest
class BlindSpotTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    FindingQueries queries;

    private final StubSystem system = StubSystem.start();
    private ScanFixture.Setting in;

    @BeforeEach
    void open() {
        in = fixture.open(system);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void itClosesWhenItsQuestionIsAnsweredThoughAnotherStillIsNot() {
        new Acme().agent("agent:7", "Writing agent", "user:1").answersFrom(system);
        refused("/grants");
        fixture.scan(in);
        assertThat(states()).containsExactly(FindingState.OPEN);

        new Acme().agent("agent:7", "Writing agent", "user:1").answersFrom(system);
        refused("/uses");
        assertThat(fixture.scan(in).state()).isEqualTo(ScanState.PARTIAL);
        assertThat(states()).containsExactly(FindingState.CLOSED);
    }

    @Test
    void itStaysOpenWhenOnlyOtherQuestionsAreAnswered() {
        new Acme().agent("agent:7", "Writing agent", "user:1").answersFrom(system);
        refused("/grants");
        fixture.scan(in);
        fixture.scan(in);
        assertThat(states()).containsExactly(FindingState.OPEN);
    }

    private void refused(String path) {
        system.says(path, 403, "application/json", "{\"message\":\"needs a right\"}");
    }

    private List<FindingState> states() {
        return in.ours().as(in.cio(), () -> queries.list(FindingFilter.all(), Optional.empty(), 100)).items().stream()
                .filter(finding -> finding.kind() == FindingKind.CANNOT_SEE)
                .map(Finding::state)
                .toList();
    }
}
