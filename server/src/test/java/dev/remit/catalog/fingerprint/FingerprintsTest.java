package dev.remit.catalog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintsTest {

    private final Fingerprints fingerprints = new Fingerprints(SignedCatalog.own());

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
        assertThat(products(Signal.DOMAIN, "API.OpenAI.com.")).containsExactly("openai");
        assertThat(products(Signal.DOMAIN, "api.openai.com:443")).containsExactly("openai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notopenai.com",
                "openai.com.evil.example",
                "openai.com-evil.example",
                "openai.comx",
                "openai",
                "com",
                "xn--penai-2of.com",
                "\u043epenai.com",
                "https://openai.com@evil.example/",
                "https://evil.example/openai.com",
                "https://evil.example/?to=https://openai.com/",
                "https://evil.example/<a>.openai.com",
                "evil.example/.openai.com",
                "https://evil.example#.openai.com",
                "javascript:alert(1)//openai.com"
            })
    void aLookAlikeOfAKnownDomainIsNothingOfItsOwner(String lookAlike) {
        assertThat(products(Signal.DOMAIN, lookAlike)).isEmpty();
        assertThat(products(Signal.REDIRECT_URI, lookAlike)).isEmpty();
    }

    @Test
    void noDomainOfTheCatalogueIsFoundInItsLookAlikes() {
        for (CatalogFile.Entry entry : SignedCatalog.own().products()) {
            for (Matcher matcher : entry.matchers()) {
                if (matcher.signal() == Signal.DOMAIN) {
                    String domain = matcher.value();
                    assertThat(products(Signal.DOMAIN, "login." + domain)).contains(entry.key());
                    for (String other : List.of("not" + domain, domain + ".evil.example", domain + "-evil.example")) {
                        assertThat(products(Signal.DOMAIN, other)).as(other).doesNotContain(entry.key());
                    }
                }
            }
        }
    }

    @Test
    void aRedirectAddressIsRecognisedByItself() {
        assertThat(products(Signal.REDIRECT_URI, "https://claude.ai/api/mcp/auth_callback"))
                .containsExactly("anthropic");
        assertThat(products(Signal.REDIRECT_URI, "https://chatgpt.com/aip/g-123/oauth/callback"))
                .containsExactly("openai");
    }

    @Test
    void anAppIsRecognisedByTheClientIdItHasEverywhere() {
        assertThat(products(Signal.CLIENT_ID, "E0476654-c1d5-430b-ab80-70cbd947616a"))
                .containsExactly("openai");
        assertThat(products(Signal.CLIENT_ID, "e0476654-c1d5-430b-ab80-70cbd947616"))
                .isEmpty();
    }

    @Test
    void aPackageMatchesByItsScopeAndNotByHowItBegins() {
        assertThat(products(Signal.PACKAGE, "@anthropic-ai/sdk")).containsExactly("anthropic");
        assertThat(products(Signal.PACKAGE, "openai-look-alike")).isEmpty();
    }

    @Test
    void whoCallsIsRecognisedInTheMiddleOfAUserAgent() {
        assertThat(products(Signal.USER_AGENT, "Mozilla/5.0 (compatible; ChatGPT-User/1.0; +https://openai.com/bot)"))
                .containsExactly("openai");
        assertThat(products(Signal.USER_AGENT, "Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0"))
                .isEmpty();
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
                format: 2
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
                .hasMessageContaining("format 2, this console reads format 1")
                .hasMessageContaining("confidence 0.9 in a display-name")
                .hasMessageContaining("used twice: a")
                .hasMessageContaining("FLY")
                .hasMessageContaining("C.test")
                .hasMessageContaining("d: name, vendor, source and licence");
    }

    @Test
    void aFileThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> CatalogFile.read("""
                format: 1
                version: 2026-11-20
                products:
                  - {key: a, name: A, vendor: V, implies: [], source: s, licence: facts,
                     match: [{signal: domain, confidence: 0.9, values: [a.test, same.test]}]}
                  - {key: b, name: B, vendor: V, implies: [], source: s, licence: facts,
                     match: [{signal: domain, confidence: 0.9, values: [same.test, part.a.test]}]}
                  - {key: c, name: C, vendor: V, implies: [], source: s, licence: facts, system: wordpress,
                     match: [{signal: plugin-slug, confidence: 0.9, values: [c]}]}
                  - {key: d, name: D, vendor: V, implies: [], source: s, licence: facts, system: drupal,
                     match: [{signal: plugin-slug, confidence: 0.9, values: [c]},
                             {signal: display-name, confidence: 0.4, values: [a name of four words]}]}
                """))
                .hasMessageContaining("b and a both claim the domain same.test")
                .hasMessageContaining("part.a.test is no surer than a's a.test")
                .hasMessageContaining("never met as a display-name: a name of four words")
                .hasMessageNotContaining("plugin-slug");
    }

    private List<String> products(Signal signal, String value) {
        return fingerprints.match("wordpress", Map.of(signal, Set.of(value))).stream()
                .map(r -> r.product().key())
                .toList();
    }
}
