package dev.remit.findings.raising;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.evidence.LedgerQueries;
import dev.remit.findings.Attestation;
import dev.remit.findings.AttestationService;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.findings.FindingState;
import dev.remit.identity.Acting;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.snapshot.AttestedFacts;
import dev.remit.tenancy.TenantRoundBoundary;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer counts for as many days as were said, and is asked for again on the day after. */
@DatabaseTest
class AttestationExpiryTest {

    private static final int DAYS = 90;

    @Autowired
    ScanFixture fixture;

    @Autowired
    Workspaces workspaces;

    @Autowired
    AttestationService service;

    @Autowired
    FindingQueries findings;

    @Autowired
    AccessMapQueries access;

    @Autowired
    TenantRoundBoundary tenants;

    @Autowired
    Acting acting;

    @Autowired
    AttestationStore attestations;

    @Autowired
    FindingRaising raising;

    @Autowired
    AttestedFacts facts;

    @Autowired
    TransactionTemplate transaction;

    private final StubSystem system = StubSystem.start();
    private ScanFixture.Setting in;

    @BeforeEach
    void answer() {
        system.json("/apps", "[]");
        system.json("/grants", "[]");
        Workspace ours = workspaces.open();
        PersonId cio = ours.person("Ines Calvert", "cio");
        in = fixture.connectSilent(ours, cio, "Help desk", system);
        fixture.scan(in);
        Attestation.Answer answer = new Attestation.Answer(
                true, List.of("Reply helper"), Set.of(Capability.SEE), "Settings, AI: switched on.", DAYS);
        ours.as(cio, () -> service.answer(task().id(), answer));
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void anAnswerWhoseTimeIsOverOpensItsTaskAgainAndWhatItNamedIsUnknown(@Autowired LedgerQueries ledger) {
        askAgainAfter(DAYS - 1);
        assertThat(as(this::task).state()).isEqualTo(FindingState.CLOSED);
        assertThat(named().unknownSince()).isEmpty();

        askAgainAfter(DAYS + 1);
        Finding asked = as(this::task);
        assertThat(asked.state()).isEqualTo(FindingState.OPEN);
        assertThat(asked.owner()).contains(in.cio());
        assertThat(named().unknownSince()).isPresent();
        int acts = as(() -> ledger.timeline(asked.id().subject(), Optional.empty(), 20))
                .items()
                .size();

        askAgainAfter(DAYS + 2);
        assertThat(as(() -> ledger.timeline(asked.id().subject(), Optional.empty(), 20))
                        .items())
                .as("asked once, however many rounds are made")
                .hasSize(acts);
    }

    /** The round over all workspaces, so many days later. */
    private void askAgainAfter(int days) {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        AttestationUpkeep.Work work = new AttestationUpkeep.Work(transaction, later);
        new AttestationUpkeep(tenants, acting, attestations, raising, facts, work).askAgain();
    }

    private Finding task() {
        return findings.list(FindingFilter.all(), Optional.empty(), 50).items().stream()
                .filter(f -> f.kind() == FindingKind.TO_ATTEST)
                .findFirst()
                .orElseThrow();
    }

    private AccessRow named() {
        return as(() -> access.list(AccessFilter.none(), Optional.empty(), 50))
                .items()
                .getFirst();
    }

    private <T> T as(Supplier<T> work) {
        return in.ours().as(in.cio(), work);
    }
}
