package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a large scan leaves is looked up by its number at once, not when PostgreSQL comes to count it. */
@DatabaseTest
class FactsCountedTest {

    private static final int FACTS = 2_500;

    @Autowired
    ScanFixture fixture;

    @Autowired
    TestDatabase database;

    StubSystem system;

    @BeforeEach
    void start() {
        system = StubSystem.start();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void manyFactsOfAFirstScanAreCountedBeforeTheScanEnds() {
        granted(FACTS).answersFrom(system);
        fixture.scan(fixture.open(system));
        assertThat(counted()).isGreaterThanOrEqualTo(FACTS);
    }

    @Test
    void soAreThoseOfALaterScanThatFindsManyMore() {
        granted(1).answersFrom(system);
        Setting in = fixture.open(system);
        fixture.scan(in);
        granted(2 * FACTS).answersFrom(system);
        fixture.scan(in);
        assertThat(counted()).isGreaterThanOrEqualTo(2 * FACTS);
    }

    private static Acme granted(int grants) {
        Acme acme = new Acme().agent("agent:7", "Writing agent", "user:1").person("user:1", "Mara Editor");
        for (int n = 0; n < grants; n++) {
            acme.grant("user:1", "CHANGE", "posts-" + n, "OWN");
        }
        return acme;
    }

    private long counted() {
        return database.asSuperuser()
                .sql("select reltuples::bigint from pg_class where oid = 'observation'::regclass")
                .query(Long.class)
                .single();
    }
}
