package dev.remit.ui.access;

import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.StubSystem;
import dev.remit.ui.testing.ViewTest;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A site whose AI was found by a scan, for tests of the map's views. */
abstract class AccessTest extends ViewTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    final StubSystem system = StubSystem.start();
    Setting here;

    @BeforeEach
    void open() {
        here = fixture.open(system);
        agents(3).answersFrom(system);
        fixture.scan(here);
    }

    @AfterEach
    void close() {
        system.close();
    }

    static Acme agents(int count) {
        Acme acme = new Acme().person("user:1", "Mara Editor").grant("user:1", "CHANGE", "posts", "WORKSPACE");
        for (int n = 1; n <= count; n++) {
            acme.agent("agent:" + n, "Agent " + n, "user:1");
        }
        return acme;
    }

    AccessRow row(String name) {
        return here
                .ours()
                .as(here.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 200))
                .items()
                .stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
