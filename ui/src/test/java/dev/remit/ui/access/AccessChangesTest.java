package dev.remit.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Capability;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.ui.words.Ages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the last scan changed, could not see, or could not see again. */
class AccessChangesTest extends AccessTest {

    private static final Ages AGES = new Ages(Clock.systemUTC(), ZoneOffset.UTC);

    @Autowired
    ScanQueries scanQueries;

    @Test
    void aCellSaysAllInItsNameAndCouldNotSeeIsNotNo() {
        system.says("/grants", 403, "application/json", "{}");
        new Acme().agent("agent:9", "Newcomer", "user:9").answersFrom(system);
        system.says("/grants", 403, "application/json", "{}");
        fixture.scan(here);
        AccessRow newcomer = row("Newcomer");
        String cell = AccessMarkup.cell(newcomer, Capability.INFER, AccessNavigation.map(), false, AGES);
        assertThat(cell).contains("aria-label=\"Newcomer, infer: could not see, right missing\"");
    }

    @Test
    void whatTheLastScanCouldNotSeeAgainIsHatchedAndSaidInWords() {
        new Acme()
                .agent("agent:1", "Agent 1", "user:1")
                .grantsInPart("one of two sites was read")
                .answersFrom(system);
        fixture.scan(here);
        AccessRow row = row("Agent 1");
        assertThat(AccessMarkup.cell(row, Capability.CHANGE, AccessNavigation.map(), false, AGES))
                .containsPattern("aria-label=\"Agent 1, change: content, .*not seen again since today")
                .containsPattern("<span class=\"rm-access-gap\">not seen again since today");
        assertThat(AccessGrid.part(new MapRows.Line.Integration(row), Capability.CHANGE))
                .isEqualTo("rm-access-hatch");

        agents(1).answersFrom(system);
        fixture.scan(here);
        assertThat(AccessMarkup.cell(row("Agent 1"), Capability.CHANGE, AccessNavigation.map(), false, AGES))
                .doesNotContain("not seen again");
        assertThat(AccessGrid.part(new MapRows.Line.Integration(row("Agent 1")), Capability.CHANGE))
                .isEmpty();
    }

    @Test
    void whatTheLastScanChangedIsMarked() {
        agents(3).grant("user:1", "TRIGGER", "mails", "OWN").answersFrom(system);
        fixture.scan(here);
        assertThat(AccessMarkup.cell(row("Agent 1"), Capability.TRIGGER, AccessNavigation.map(), false, AGES))
                .contains("rm-access-new");
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.changed());
            assertThat(rows()).hasSize(4);
        });
    }

    @Test
    void aFailedConnectionNeverLooksClean() {
        system.says("/apps", 401, "application/json", "{}");
        fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.map());
            assertThat(words()).contains("Could not see: Main site", "3 integrations are shown as last known");
        });
    }

    @Test
    void whatChangedSinceAScanIsToldInSentencesAndTheAddressHoldsSince() {
        Instant before = scans(here).getFirst().finishedAt().orElseThrow();
        new Acme()
                .person("user:1", "Mara Editor")
                .grant("user:1", "CHANGE", "posts", "TENANT")
                .agent("agent:1", "Agent 1", "user:1")
                .agent("agent:9", "Newcomer", "user:1")
                .answersFrom(system);
        fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.map()
                    .with(AccessNavigation.VIEW, "changes")
                    .with(AccessNavigation.SINCE, before.toString()));
            assertThat(words())
                    .contains("Main site", "There is a new agent: Newcomer", "The agent Agent 2 is gone", "wider")
                    .contains("Mara Editor may change content (posts), but not as before");
            open(AccessNavigation.map().with(AccessNavigation.VIEW, "changes"));
            assertThat(words()).contains("Not scanned before", "Nothing is known otherwise");
            open(AccessNavigation.map()
                    .with(AccessNavigation.VIEW, "changes")
                    .with(AccessNavigation.SINCE, "2999-01-01"));
            assertThat(words()).contains("does not mean that nothing changed");
        });
    }

    private List<Scan> scans(Setting in) {
        return in.ours()
                .as(in.cio(), () -> scanQueries.list(Optional.empty(), Optional.empty(), 10))
                .items();
    }
}
