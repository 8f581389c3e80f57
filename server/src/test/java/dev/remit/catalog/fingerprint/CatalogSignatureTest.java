package dev.remit.catalog.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** With keys made for the test: nobody who builds the console has the one the published catalogue is signed with. */
class CatalogSignatureTest {

    private static final String CATALOGUE = """
            format: 1
            version: 2026-11-20
            products:
              - {key: a, name: A, vendor: V, implies: [see], source: s, licence: facts,
                 match: [{signal: domain, confidence: 0.9, values: [a.test]}]}
            """;

    @TempDir
    Path directory;

    private Path key;
    private Path catalogue;

    @BeforeEach
    void sign() throws Exception {
        key = directory.resolve("key.pem");
        catalogue = Files.writeString(directory.resolve("fingerprints.yaml"), CATALOGUE);
        CatalogSigning.makeKey(key, directory);
        CatalogSigning.sign(key, directory);
    }

    @Test
    void whatWasSignedOpensAndWhatWasAlteredSinceIsRefusedWithTheRemedy() throws Exception {
        assertThat(open(CATALOGUE).products()).hasSize(1);
        assertThatThrownBy(() -> open(CATALOGUE.replace("0.9", "0.1")))
                .isInstanceOfSatisfying(UnusableCatalogException.class, e -> assertThat(e.remedy())
                        .contains("./remit sign-catalogue"))
                .hasMessage("The fingerprint catalogue test.yaml is refused: its signature does not fit its content.");
        assertThatThrownBy(() -> open(CATALOGUE.replace("\n", "\r\n"))).isInstanceOf(UnusableCatalogException.class);
    }

    @Test
    void aSignatureByAnotherKeyOrNoneAtAllIsRefused() throws Exception {
        CatalogSigning.makeKey(directory.resolve("other.pem"), directory);
        assertThatThrownBy(() -> open(CATALOGUE)).isInstanceOf(UnusableCatalogException.class);
        for (String none : new String[] {"", "not Base64!", "AAAA"}) {
            assertThatThrownBy(() -> SignedCatalog.opened("test.yaml", CATALOGUE.getBytes(UTF_8), none, publicKey()))
                    .isInstanceOf(UnusableCatalogException.class);
        }
    }

    @Test
    void theSignerNoticesAKeyThatDoesNotFitThePublishedHalf() throws Exception {
        CatalogSigning.makeKey(directory.resolve("other.pem"), directory);
        assertThatThrownBy(() -> CatalogSigning.sign(key, directory)).hasMessageContaining("--new-key");
        assertThatThrownBy(() -> CatalogSigning.sign(directory.resolve("none"), directory))
                .hasMessageContaining("no readable key file");
    }

    @Test
    void aPrivateKeyIsForItsOwnerOnlyAndNeverMadeInTheCheckout() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> CatalogSigning.makeKey(Path.of("key.pem").toAbsolutePath(), directory))
                .hasMessageContaining("inside the checkout");
    }

    @Test
    void aCatalogueOfTheOperatorsChoiceNeedsThePublishersSignatureToo() {
        MockEnvironment environment = new MockEnvironment().withProperty("remit.fingerprints", catalogue.toString());
        assertThatThrownBy(() -> new Fingerprints(environment))
                .as("signed by somebody, but not by the publisher")
                .hasMessageContaining("signature does not fit");
        environment.setProperty(
                "remit.fingerprints", directory.resolve("none.yaml").toString());
        assertThatThrownBy(() -> new Fingerprints(environment)).hasMessageContaining("cannot be read");
        environment.setProperty("remit.fingerprints", "");
        assertThat(new Fingerprints(environment).version())
                .isEqualTo(SignedCatalog.own().version());
    }

    private CatalogFile open(String content) throws Exception {
        return SignedCatalog.opened(
                "test.yaml",
                content.getBytes(UTF_8),
                Files.readString(directory.resolve(CatalogSignature.SIGNATURE)),
                publicKey());
    }

    private String publicKey() throws Exception {
        return Files.readString(directory.resolve(CatalogSignature.KEY));
    }
}
