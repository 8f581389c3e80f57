package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final Snapshot SNAPSHOT = new Snapshot(
            "Titel mit Ümlaut",
            "3",
            "high",
            "7",
            List.of(Snapshot.Fact.of("data", "Data", "Orders", "Visits"), Snapshot.Fact.of("retention", "Retention")),
            List.of(new Snapshot.Reason("AU-04", "Acts alone", "House rules")),
            List.of(new Snapshot.Standing("accountable", "Ines Calvert", Optional.empty())));

    /** If this fails, every decision ever taken would look stale: make a new form beside this one instead. */
    @Test
    void theCanonicalFormIsWhatItAlwaysWas() {
        assertThat(SNAPSHOT.canonical()).isEqualTo("""
                {"facts":[{"key":"data","label":"Data","values":["Orders","Visits"]},\
                {"key":"retention","label":"Retention","values":[]}],\
                "reasons":[{"rule":"AU-04","sentence":"Acts alone","source":"House rules"}],\
                "standing":[{"duty":"accountable","jobTitle":null,"name":"Ines Calvert"}],\
                "tier":"high","tierRules":"7","title":"Titel mit Ümlaut","version":"3"}""");
    }

    @Test
    void readingItBackGivesTheSameBytes() {
        Snapshot read = Snapshot.parse(SNAPSHOT.canonical());
        assertThat(read).isEqualTo(SNAPSHOT);
        assertThat(read.hash()).isEqualTo(SNAPSHOT.hash()).hasSize(64);
    }

    @Test
    void whatIsNewAndWhatIsGoneAreChangesToo() {
        Snapshot later = new Snapshot(
                SNAPSHOT.title(),
                "4",
                "high",
                "7",
                List.of(Snapshot.Fact.of("data", "Data", "Orders"), Snapshot.Fact.of("model", "Model", "one")),
                List.of(),
                List.of());
        assertThat(later.changesFrom(SNAPSHOT))
                .containsExactly(
                        new Snapshot.Change("data", "Data", List.of("Orders", "Visits"), List.of("Orders")),
                        new Snapshot.Change("model", "Model", List.of(), List.of("one")),
                        new Snapshot.Change("standing.accountable", "accountable", List.of("Ines Calvert"), List.of()));
    }
}
