package dev.remit.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogoTest {

    @Test
    void aPngIsTaken() {
        assertThat(Samples.logo().image().getWidth()).isEqualTo(160);
    }

    @Test
    void whatIsNoPngIsRefused() {
        refused("<svg onload='x'/>                        ".getBytes(StandardCharsets.UTF_8), "not a PNG");
        refused(new byte[0], "not a PNG");
        refused(new byte[Logo.MAX_BYTES + 1], "at most");
    }

    @Test
    void aSmallFileThatClaimsAHugePictureIsRefusedBeforeItIsDecoded() {
        byte[] bomb = header(60_000, 60_000);

        refused(bomb, "60000 × 60000");
    }

    @Test
    void aDamagedPngIsRefused() {
        refused(header(10, 10), "PNG");
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a})
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .array();
    }

    private static void refused(byte[] bytes, String because) {
        assertThatIllegalArgumentException().isThrownBy(() -> Logo.png(bytes)).withMessageContaining(because);
    }
}
