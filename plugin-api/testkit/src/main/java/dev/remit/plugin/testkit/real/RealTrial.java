package dev.remit.plugin.testkit.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Check;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.testkit.Seen;
import dev.remit.plugin.testkit.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A connector tried on a product that runs: started before the first test of a class, set back and ended after the last.
 *
 * {@snippet :
 * @RegisterExtension
 * static final RealTrial ACME = RealTrial.of(new AcmeConnectorFactory(), Path.of("src/test/acme"));
 * }
 *
 * @see RealSystem what the directory holds
 */
public final class RealTrial implements BeforeAllCallback, AfterAllCallback {

    private final ConnectorFactory factory;
    private final Path scripts;
    private @Nullable RealSystem system;
    private @Nullable Trial trial;

    private RealTrial(ConnectorFactory factory, Path scripts) {
        this.factory = factory;
        this.scripts = scripts;
    }

    /** For a static field of a test class. */
    public static RealTrial of(ConnectorFactory factory, Path scripts) {
        return new RealTrial(factory, scripts);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        system = RealSystem.start(scripts);
        trial = Trial.of(factory);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (trial != null) {
            trial.close();
        }
        if (system != null) {
            system.run("drift.sh", "back");
            system.close();
        }
    }

    /** What the product's start wrote down under this name. */
    public String value(String name) {
        return system().value(name);
    }

    /** Runs one of the product's scripts; what it printed. */
    public String run(String script, String... arguments) {
        return system().run(script, arguments);
    }

    /** Tests a connection, see {@link Trial#test(ConnectorConfig)}. */
    public List<Check> test(ConnectorConfig config) {
        return trial().test(config);
    }

    /** Tests a connection, see {@link Trial#test(ConnectorConfig, boolean)}. */
    public List<Check> test(ConnectorConfig config, boolean onPremises) {
        return trial().test(config, onPremises);
    }

    /** Scans, see {@link Trial#scan(ConnectorConfig)}. */
    public Seen scan(ConnectorConfig config) {
        return trial().scan(config);
    }

    /** Scans again, see {@link Trial#scanSince}. */
    public Seen scanSince(ConnectorConfig config, Seen former) {
        return trial().scanSince(config, former);
    }

    /** Goes on, see {@link Trial#resume}. */
    public Seen resume(ConnectorConfig config, Seen interrupted) {
        return trial().resume(config, interrupted);
    }

    /** Fails unless a test and a scan of this connection leave the product as it is: {@code state.sh} prints all that it keeps. */
    public void unchanged(ConnectorConfig config) {
        List<String> before = run("state.sh").lines().toList();
        assertThat(before).as("state.sh prints all that the product keeps").hasSizeGreaterThan(100);
        test(config);
        scan(config);
        assertThat(run("state.sh").lines())
                .as("after a test and a scan the product is what it was")
                .containsExactlyElementsOf(before);
    }

    private RealSystem system() {
        return Objects.requireNonNull(system, "the product is started before the tests of the class");
    }

    private Trial trial() {
        return Objects.requireNonNull(trial, "the product is started before the tests of the class");
    }
}
