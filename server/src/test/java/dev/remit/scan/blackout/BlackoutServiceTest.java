package dev.remit.scan.blackout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanRefusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class BlackoutServiceTest {

    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Blackout OFFICE = new Blackout(ALL, LocalTime.of(8, 0), LocalTime.of(18, 0));

    @Autowired
    ScanFixture fixture;

    @Autowired
    BlackoutService blackouts;

    @Autowired
    LedgerQueries ledger;

    @Autowired
    Workspaces workspaces;

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
    void theyReplaceThoseBeforeAndLeaveEvidence() {
        set(List.of(OFFICE));
        Blackout night = new Blackout(Set.of(DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
        set(List.of(night));
        assertThat(in.ours().as(in.cio(), () -> blackouts.of(in.connection()))).containsExactly(night);
        assertThat(in.ours()
                        .as(in.cio(), () -> ledger.timeline(in.connection().subject(), Optional.empty(), 10))
                        .items())
                .extracting(record -> record.act().name())
                .startsWith("scan.blackouts-set", "scan.blackouts-set");
    }

    @Test
    void aWindowWithoutDaysTooManyAndNoHourLeftAreRefusedTogether() {
        assertThatThrownBy(() -> set(List.of(new Blackout(Set.of(), LocalTime.NOON, LocalTime.MIDNIGHT))))
                .satisfies(e -> assertThat(((RefusedException) e).problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.refusal()).isEqualTo(ScanRefusal.BLACKOUT_WITHOUT_DAYS);
                            assertThat(problem.field()).contains("blackouts.0");
                        }));
        assertThatThrownBy(() -> set(Collections.nCopies(21, OFFICE))).hasMessageContaining("TOO_MANY");
        assertThatThrownBy(() -> set(List.of(new Blackout(ALL, LocalTime.of(8, 30), LocalTime.of(8, 25)))))
                .hasMessageContaining("BLACKOUT_ALWAYS");
        set(List.of(new Blackout(ALL, LocalTime.of(8, 30), LocalTime.of(8, 20))));
    }

    @Test
    void anotherWorkspaceNeitherReadsNorSetsThemAndAReaderDoesNotSetThem() {
        set(List.of(OFFICE));
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> blackouts.of(in.connection()))).isEmpty();
        assertThatThrownBy(() -> theirs.as(stranger, () -> blackouts.set(in.connection(), List.of())))
                .isInstanceOf(RefusedException.class);
        PersonId auditor = in.ours().person("Olu Adeyemi", "auditor");
        assertThatThrownBy(() -> in.ours().as(auditor, () -> blackouts.set(in.connection(), List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(in.ours().as(auditor, () -> blackouts.of(in.connection()))).containsExactly(OFFICE);
    }

    private void set(List<Blackout> windows) {
        in.ours().as(in.cio(), () -> blackouts.set(in.connection(), windows));
    }
}
