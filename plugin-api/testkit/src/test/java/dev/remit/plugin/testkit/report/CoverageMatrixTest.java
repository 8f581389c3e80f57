package dev.remit.plugin.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Endpoint;
import dev.remit.plugin.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageMatrixTest {

    private record Acme() implements ConnectorFactory {

        @Override
        public ConnectorDescriptor descriptor() {
            return ConnectorDescriptor.of("acme", "Acme", ConnectorDescriptor.SystemKind.OTHER)
                    .vendor("Example Ltd")
                    .version("1.0.0")
                    .apiVersion("v1")
                    .field(ConfigField.url("url", "Address", "Where it runs"))
                    .endpoint(Endpoint.get("apps", "/api/apps"))
                    .answers(Question.INTEGRATIONS)
                    .notExposed(Question.NATIVE_AI, "Acme does not say.", "Ask an administrator.")
                    .recipe("Create a token.")
                    .build();
        }

        @Override
        public Connector create(ConnectorConfig config) {
            throw new UnsupportedOperationException("nothing is read here");
        }
    }

    @TempDir
    Path pages;

    @Test
    void aPageThatSaysSomethingElseIsRefused() throws IOException {
        Path page = page(CoverageMatrix.BEGIN + "\nEverything.\n" + CoverageMatrix.END);
        assertThatThrownBy(() -> CoverageMatrix.check(new Acme(), page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("./remit approve");
        assertThat(Files.readString(page)).contains("Everything.");
    }

    @Test
    void aPageWithoutAPlaceForItIsToldHowToMakeOne() throws IOException {
        Path page = page("# Acme");
        assertThatThrownBy(() -> CoverageMatrix.check(new Acme(), page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(CoverageMatrix.BEGIN);
    }

    @Test
    void aPageWithTheDeclaredCoverageIsAccepted() throws IOException {
        String table = CoverageMatrix.table(new Acme().descriptor());
        Path page = page("# Acme\n" + CoverageMatrix.BEGIN + "\n" + table + CoverageMatrix.END + "\nMore.");
        CoverageMatrix.check(new Acme(), page);
        assertThat(table)
                .contains(
                        "Shown on recordings only.",
                        "| integrations | answered |",
                        "| native ai | **not exposed**: Acme does not say. *Somebody is asked:* Ask an administrator. |",
                        "| grants | not asked |");
    }

    private Path page(String text) throws IOException {
        return Files.writeString(pages.resolve("acme.md"), text);
    }
}
