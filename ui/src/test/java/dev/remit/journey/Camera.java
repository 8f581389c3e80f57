package dev.remit.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of pages: into the build, and those the documentation shows into the documentation when they are approved. */
final class Camera {

    /** What README and docs show. */
    private static final Set<String> SHOWN =
            Set.of("home", "home-dark", "access-map", "review", "review-phone", "intake", "register", "report");

    private static final float DOTS_PER_INCH = 110;

    private Camera() {}

    static void photograph(Page page, String name) {
        keep(page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)), name);
    }

    /** A page of a document. */
    static void photograph(PDDocument document, int page, String name) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH), "png", png);
        keep(png.toByteArray(), name);
    }

    private static void keep(byte[] png, String name) {
        try {
            write(png, Path.of("target", "screenshots", name + ".png"));
            if (Boolean.getBoolean("remit.approve") && SHOWN.contains(name)) {
                write(png, Path.of("..", "docs", "screenshots", name + ".png"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(byte[] png, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, png);
    }
}
