package dev.remit.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Set;

/** Pictures of pages: into the build, and those the documentation shows into the documentation when they are approved. */
final class Camera {

    /** What README and docs show. */
    private static final Set<String> SHOWN =
            Set.of("home", "home-dark", "access-map", "review", "review-phone", "intake", "register", "report");

    private Camera() {}

    static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        if (Boolean.getBoolean("remit.approve") && SHOWN.contains(name)) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("..", "docs", "screenshots", name + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
    }
}
