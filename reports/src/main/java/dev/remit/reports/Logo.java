package dev.remit.reports;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A PNG picture that was decoded once, so that it cannot break a report later. */
public final class Logo {

    /** Largest file accepted. */
    public static final int MAX_BYTES = 512 * 1024;

    /** Largest width and height accepted: a small file can claim a picture that fills the memory. */
    public static final int MAX_SIDE = 4_000;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final int HEADER_LENGTH = 24;
    private static final int WIDTH_AT = 16;

    private final byte[] png;

    private Logo(byte[] png) {
        this.png = png;
    }

    /**
     * Takes the bytes of a PNG file.
     *
     * @throws IllegalArgumentException saying what is wrong with them
     */
    public static Logo png(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("The logo has " + bytes.length + " bytes; at most " + MAX_BYTES + ".");
        }
        if (bytes.length < HEADER_LENGTH
                || !Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw new IllegalArgumentException("The logo is not a PNG file.");
        }
        int width = ByteBuffer.wrap(bytes).getInt(WIDTH_AT);
        int height = ByteBuffer.wrap(bytes).getInt(WIDTH_AT + Integer.BYTES);
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException(
                    "The logo claims " + width + " × " + height + " pixels; at most " + MAX_SIDE + " each.");
        }
        Logo logo = new Logo(bytes.clone());
        logo.image();
        return logo;
    }

    /** Decodes the picture. */
    BufferedImage image() {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new IllegalArgumentException("The logo is not a readable PNG file.");
            }
            return image;
        } catch (IOException broken) {
            throw new IllegalArgumentException("The logo is a damaged PNG file.", broken);
        }
    }
}
