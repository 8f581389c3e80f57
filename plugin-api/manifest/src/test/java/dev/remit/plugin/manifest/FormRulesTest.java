package dev.remit.plugin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A credential goes only to hosts of the system it is for. */
class FormRulesTest {

    private static final String MANIFEST = ScriptedSystem.harbour()
            .replace(
                    "help: The token }",
                    "help: The token, names-host: { of: url, after: \"-\", domain: harbour.example } }");

    private static List<Problem> problems(String url, String token) {
        return ManifestConnectorFactory.read(MANIFEST)
                .problems(new ConnectorConfig(Map.of("url", url), Map.of("token", Secret.of(token))));
    }

    @Test
    void anAddressOfTheSystemWithItsKeyIsAccepted() {
        assertThat(problems("https://n21.harbour.example", "abc-N21")).isEmpty();
    }

    @Test
    void anAddressElsewhereIsRefusedAlsoOneThatOnlyEndsAlike() {
        for (String host : List.of("elsewhere.example", "notharbour.example", "harbour.example.elsewhere.example")) {
            assertThat(problems("https://" + host, "abc-n21"))
                    .extracting(Problem::field)
                    .contains("url");
        }
    }

    @Test
    void aKeyOfAnotherHostIsNamedWithoutShowingIt() {
        assertThat(problems("https://n7.harbour.example", "secretpart-n21"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.problem()).isEqualTo("The key belongs to another host than this address.");
                    assertThat(problem.toString()).doesNotContain("secretpart").doesNotContain("n21");
                });
    }

    @Test
    void aKeyWithoutItsEndIsNamed() {
        assertThat(problems("https://n7.harbour.example", "secretpart"))
                .containsExactly(new Problem(
                        "token",
                        "This is not a whole key: nothing follows a '-'.",
                        "Copy the key with what stands behind the '-' at its end."));
    }
}
