package dev.remit.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.testkit.recorded.Transcript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The imitation behind a connector's contract. Scanning it shows that reading leaves the system as it was, and what it answers can be
 * what the contract runs over, so that a system is described once and not twice.
 *
 * {@snippet :
 * Imitated.by(AcmeImitation::new).recorded("since").recorded("unscoped", () -> new AcmeImitation().withoutScopes())
 * }
 */
public final class Imitated {

    private final Supplier<? extends ImitatedSystem> system;
    private final Set<String> varying;
    private final Map<String, Supplier<? extends ImitatedSystem>> recorded;

    private Imitated(
            Supplier<? extends ImitatedSystem> system,
            Set<String> varying,
            Map<String, Supplier<? extends ImitatedSystem>> recorded) {
        this.system = system;
        this.varying = varying;
        this.recorded = recorded;
    }

    /** By one that is made anew for every use. */
    public static Imitated by(Supplier<? extends ImitatedSystem> system) {
        return new Imitated(system, Set.of(), Map.of());
    }

    /**
     * The recordings are what it answers to a scan and a test.
     *
     * @param varying query parameters that are others on every day, and are left out of the recordings
     */
    public Imitated recorded(String... varying) {
        return new Imitated(system, Set.of(varying), Map.of("", system));
    }

    /** In the directory of this name below are the answers that are different when the imitation is such. */
    public Imitated recorded(String directory, Supplier<? extends ImitatedSystem> such) {
        Map<String, Supplier<? extends ImitatedSystem>> all = new LinkedHashMap<>(recorded);
        all.put(directory, such);
        return new Imitated(system, varying, all);
    }

    /** What belongs into these directories of recordings, by name; none if they are written by hand. */
    Map<String, Transcript> transcripts(ConnectorFactory factory, ConnectorConfig config) {
        Map<String, Transcript> all = new LinkedHashMap<>();
        recorded.forEach((directory, such) -> {
            Transcript said = new Transcript(varying);
            scanAndTest(
                    factory, config, such.get().heardBy(said::add), such.get().heardBy(said::add));
            all.put(
                    directory,
                    Optional.ofNullable(all.get("")).map(said::without).orElse(said));
        });
        return all;
    }

    /** A scan and a test of the connection leave the system as it was. */
    void unchanged(ConnectorFactory factory, ConnectorConfig config) {
        ImitatedSystem tried = system.get();
        String before = tried.state();
        assertThat(before)
                .as("state() of the imitation tells all that a request could change")
                .isNotBlank();
        scanAndTest(factory, config, tried, tried);
        assertThat(tried.asked()).as("the imitation was asked").isNotEmpty();
        assertThat(tried.state())
                .as(
                        "after a scan and a test the system is no more what it was; one of these changed it: %s",
                        tried.asked())
                .isEqualTo(before);
    }

    private static void scanAndTest(
            ConnectorFactory factory, ConnectorConfig config, ImitatedSystem scanned, ImitatedSystem tested) {
        try (Trial scan = Trial.of(factory, scanned);
                Trial test = Trial.of(factory, tested)) {
            scan.scan(config);
            test.test(config);
        }
    }
}
