package dev.remit.connector.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID CONNECTION = UUID.randomUUID();
    private static final Vault.Place PASSWORD = new Vault.Place(TENANT, CONNECTION, "password");

    @TempDir
    Path directory;

    @Test
    void aSecretOpensWhereItWasSealedAndNowhereElse() {
        Vault vault = new Vault(key("a"));
        Vault.WrappedKey key = vault.newKey(TENANT, CONNECTION);
        byte[] sealed = vault.seal(key, PASSWORD, "correct horse");

        assertThat(vault.open(key, PASSWORD, sealed)).isEqualTo("correct horse");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("horse");
        assertThatThrownBy(() -> vault.open(key, new Vault.Place(TENANT, CONNECTION, "token"), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(key, new Vault.Place(UUID.randomUUID(), CONNECTION, "password"), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(key, new Vault.Place(TENANT, UUID.randomUUID(), "password"), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameSecretIsSealedDifferentlyEachTimeAndAChangedByteIsNoticed() {
        Vault vault = new Vault(key("a"));
        Vault.WrappedKey key = vault.newKey(TENANT, CONNECTION);
        byte[] sealed = vault.seal(key, PASSWORD, "correct horse");
        assertThat(vault.seal(key, PASSWORD, "correct horse")).isNotEqualTo(sealed);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(key, PASSWORD, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyFileIsMadeOnceForItsOwnerOnlyAndReadAgain() throws Exception {
        String id = key("a").id();
        assertThat(key("a").id()).isEqualTo(id);
        assertThat(key("b").id()).isNotEqualTo(id);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("a"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyFileThatOthersMayReadIsRefused() throws Exception {
        key("a");
        Files.setPosixFilePermissions(directory.resolve("a"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> key("a")).hasMessageContaining("chmod 600");
    }

    @Test
    void aKeyFromTheEnvironmentGoesBeforeTheFileAndHasToBeThirtyTwoBytes() {
        String given = java.util.Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(MasterKey.from(Optional.of(given), directory.resolve("a")).id())
                .isNotEqualTo(key("a").id());
        assertThatThrownBy(() -> MasterKey.from(Optional.of("c2hvcnQ="), directory.resolve("a")))
                .hasMessageContaining("32");
    }

    @Test
    void anotherMasterKeyDoesNotOpenWhatThisOneWrapped() {
        Vault.WrappedKey key = new Vault(key("a")).newKey(TENANT, CONNECTION);
        assertThat(new Vault(key("a")).opens(key)).isTrue();
        assertThat(new Vault(key("b")).opens(key)).isFalse();
    }

    private MasterKey key(String file) {
        return MasterKey.from(Optional.empty(), directory.resolve(file));
    }
}
