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
        Vault vault = vault("a");
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
        Vault vault = vault("a");
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
        Vault.WrappedKey key = vault("a").newKey(TENANT, CONNECTION);
        assertThat(vault("a").opens(key)).isTrue();
        assertThat(vault("b").opens(key)).isFalse();
    }

    @Test
    void whileAKeyIsReplacedBothOpenAndTheNewOneWraps() {
        Vault before = vault("a");
        Vault.WrappedKey key = before.newKey(TENANT, CONNECTION);
        byte[] sealed = before.seal(key, PASSWORD, "correct horse");
        Vault during = new Vault(new MasterKeys(key("b"), Optional.of(key("a"))));
        assertThat(during.open(key, PASSWORD, sealed)).isEqualTo("correct horse");
        Vault.WrappedKey rewrapped = during.rewrapped(key, TENANT, CONNECTION);
        assertThat(rewrapped.masterKey()).isEqualTo(key("b").id());
        assertThat(vault("b").open(rewrapped, PASSWORD, sealed)).isEqualTo("correct horse");
        assertThat(before.opens(rewrapped)).isFalse();
        assertThatThrownBy(() -> during.rewrapped(key, UUID.randomUUID(), CONNECTION))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewKeyIsPutBesideTheOldOneAndAnInterruptedChangeLosesNeither() throws Exception {
        MasterKeys.Given nothing = new MasterKeys.Given(Optional.empty(), Optional.empty());
        String first = MasterKeys.from(nothing, directory).current().id();
        MasterKeys.renew(nothing, directory);
        MasterKeys during = MasterKeys.from(nothing, directory);
        assertThat(during.old().map(MasterKey::id)).contains(first);
        String second = during.current().id();
        assertThat(second).isNotEqualTo(first);

        MasterKeys.renew(nothing, directory);
        assertThat(MasterKeys.from(nothing, directory))
                .as("it is not over: no third key")
                .satisfies(keys -> {
                    assertThat(keys.current().id()).isEqualTo(second);
                    assertThat(keys.old().map(MasterKey::id)).contains(first);
                });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("master.key.old"))))
                .isEqualTo("rw-------");

        Files.copy(
                directory.resolve("master.key"),
                directory.resolve("master.key.old"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(MasterKeys.from(nothing, directory).old())
                .as("killed between the copy and the new key")
                .isEmpty();
    }

    @Test
    void keysFromTheEnvironmentAreRotatedThere() {
        String a = java.util.Base64.getEncoder().encodeToString(new byte[32]);
        byte[] other = new byte[32];
        other[0] = 1;
        String b = java.util.Base64.getEncoder().encodeToString(other);
        MasterKeys.Given given = new MasterKeys.Given(Optional.of(b), Optional.of(a));
        assertThat(MasterKeys.from(given, directory).old()).isPresent();
        assertThat(MasterKeys.from(new MasterKeys.Given(Optional.of(a), Optional.of(a)), directory)
                        .old())
                .isEmpty();
        assertThatThrownBy(() -> MasterKeys.renew(given, directory)).hasMessageContaining("REMIT_MASTER_KEY_OLD");
    }

    private Vault vault(String file) {
        return new Vault(new MasterKeys(key(file), Optional.empty()));
    }

    private MasterKey key(String file) {
        return MasterKey.from(Optional.empty(), directory.resolve(file));
    }
}
