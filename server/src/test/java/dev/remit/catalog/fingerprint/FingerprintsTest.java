package dev.remit.catalog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private final Fingerprints fingerprints = new Fingerprints();

    @Test
    void aPluginIsRecognisedByItsSlugAndItsNamespaceAndTheSurerOneCounts() {
        var found = fingerprints.match(
                "wordpress",
                Map.of(Signal.PLUGIN_SLUG, Set.of("ai-engine/ai-engine"), Signal.REST_NAMESPACE, Set.of("mwai/v1")));
        assertThat(found).singleElement().satisfies(r -> {
            assertThat(r.product().name()).isEqualTo("AI Engine");
            assertThat(r.signal()).isEqualTo(Signal.PLUGIN_SLUG);
            assertThat(r.confidence()).isEqualTo(0.98);
            assertThat(r.product().implies()).contains(Capability.INFER);
        });
    }

    @Test
    void aProductOfOneSystemIsNotRecognisedInAnother() {
        assertThat(fingerprints.match("drupal", Map.of(Signal.PLUGIN_SLUG, Set.of("ai-engine"))))
                .isEmpty();
    }

    @Test
    void aDomainMatchesItsSubdomainsAndNothingThatOnlyEndsAlike() {
        assertThat(products(Signal.DOMAIN, "https://api.openai.com/v1")).containsExactly("openai");
        assertThat(products(Signal.DOMAIN, "api.openai.com")).containsExactly("openai");
        assertThat(products(Signal.DOMAIN, "notopenai.com")).isEmpty();
        assertThat(products(Signal.DOMAIN, "openai.com.example.test")).isEmpty();
    }

    @Test
    void aRedirectAddressIsRecognisedByItself() {
        assertThat(products(Signal.REDIRECT_URI, "https://claude.ai/api/mcp/auth_callback"))
                .containsExactly("anthropic");
        assertThat(products(Signal.REDIRECT_URI, "https://chatgpt.com/aip/g-123/oauth/callback"))
                .containsExactly("openai");
    }

    @Test
    void aNameMatchesByWholeWordsAndNeverSurely() {
        var found = fingerprints.match("wordpress", Map.of(Signal.DISPLAY_NAME, Set.of("ChatGPT export (Jonas)")));
        assertThat(found).singleElement().satisfies(r -> {
            assertThat(r.product().key()).isEqualTo("openai");
            assertThat(r.confidence()).isLessThanOrEqualTo(0.5);
        });
        assertThat(products(Signal.DISPLAY_NAME, "Mail gateway")).isEmpty();
        assertThat(products(Signal.DISPLAY_NAME, "Contact Form 7")).isEmpty();
    }

    @Test
    void aNodeTypeMatchesByItsPackage() {
        assertThat(products(Signal.NODE_TYPE, "@n8n/n8n-nodes-langchain.agent")).containsExactly("n8n-ai");
    }

    @Test
    void aStepOfAWorkflowThatCallsAModelNamesItsVendorBeforeThePackage() {
        var found = fingerprints.match(
                "n8n",
                Map.of(
                        Signal.NODE_TYPE,
                        Set.of(
                                "@n8n/n8n-nodes-langchain.agent",
                                "@n8n/n8n-nodes-langchain.lmChatAnthropic",
                                "n8n-nodes-base.set")));
        assertThat(found).extracting(r -> r.product().key()).containsExactly("anthropic", "n8n-ai");
        assertThat(products(Signal.NODE_TYPE, "n8n-nodes-base.hubspot")).isEmpty();
    }

    @Test
    void strangeValuesAreNoTrouble() {
        for (Signal signal : Signal.values()) {
            assertThat(products(signal, "")).isEmpty();
            assertThat(products(signal, "\u0000 \ud800 http://[")).isEmpty();
            assertThat(products(signal, "....///")).isEmpty();
            assertThat(products(signal, "x".repeat(100_000))).isEmpty();
        }
    }

    @Test
    void aFileWithMistakesIsRefusedWithAllOfThem() {
        assertThatThrownBy(() -> CatalogFile.read("""
                version: 2026-11-20
                products:
                  - {key: a, name: A, vendor: V, implies: [], source: s, licence: facts,
                     match: [{signal: display-name, confidence: 0.9, values: [a]}]}
                  - {key: a, name: A, vendor: V, implies: [], source: s, licence: facts,
                     match: [{signal: domain, confidence: 0.9, values: [a.test]}]}
                  - {key: b, name: B, vendor: V, implies: [fly], source: s, licence: facts,
                     match: [{signal: domain, confidence: 0.9, values: [b.test]}]}
                  - {key: c, name: C, vendor: V, implies: [], source: s, licence: facts,
                     match: [{signal: domain, confidence: 0.9, values: [C.test]}]}
                  - {key: d, name: D, vendor: V, implies: [], source: '', licence: facts,
                     match: [{signal: domain, confidence: 0.9, values: [d.test]}]}
                """))
                .hasMessageContaining("confidence 0.9 in a display-name")
                .hasMessageContaining("used twice: a")
                .hasMessageContaining("FLY")
                .hasMessageContaining("C.test")
                .hasMessageContaining("d: name, vendor, source and licence");
    }

    private java.util.List<String> products(Signal signal, String value) {
        return fingerprints.match("wordpress", Map.of(signal, Set.of(value))).stream()
                .map(r -> r.product().key())
                .toList();
    }
}
