package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A walk by one or more people through the demo console, which all journeys of a run share. */
@Tag("browser")
abstract class Journey {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    private final List<Visitor> visitors = new ArrayList<>();

    /** What everybody saw when it went wrong. */
    @RegisterExtension
    final AfterTestExecutionCallback trouble = context -> {
        if (context.getExecutionException().isPresent()) {
            for (Visitor visitor : visitors) {
                Camera.photograph(
                        visitor.page(),
                        "trouble-" + context.getRequiredTestMethod().getName() + "-" + visitors.indexOf(visitor));
            }
        }
    };

    /** A person at a desk, with a session of their own. */
    Visitor visitor() {
        return visitor(WIDE, HIGH);
    }

    /** A person with a phone. */
    Visitor visitorOnAPhone() {
        return visitor(390, 844);
    }

    /** A person at a desk, at a console of this journey's own. */
    Visitor visitor(Console console) {
        return visitor(console, WIDE, HIGH);
    }

    private Visitor visitor(int width, int height) {
        return visitor(Shared.console(), width, height);
    }

    private Visitor visitor(Console console, int width, int height) {
        Visitor visitor = new Visitor(
                Shared.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/Berlin")),
                console.address());
        visitors.add(visitor);
        return visitor;
    }

    @AfterEach
    void leaveNoFaults() {
        List<String> faults =
                visitors.stream().flatMap(v -> v.faults().stream()).toList();
        visitors.forEach(Visitor::close);
        visitors.clear();
        assertThat(faults).as("faults behind the scenes").isEmpty();
    }

    /** Started by the first journey, stopped with the JVM. */
    static final class Shared {

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("remit.chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::stop, "stop-journeys"));
        }

        private Shared() {}

        static Console console() {
            return Demo.CONSOLE;
        }

        static Browser browser() {
            return BROWSER;
        }

        private static void stop() {
            BROWSER.close();
            PLAYWRIGHT.close();
        }
    }

    /** Apart from the browser, for journeys that bring a console of their own. */
    private static final class Demo {

        private static final Console CONSOLE = Console.demo();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CONSOLE::close, "stop-demo"));
        }
    }
}
