package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser. */
final class Visitor implements AutoCloseable {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final URI console;
    private final List<String> faults = new ArrayList<>();

    Visitor(BrowserContext context, URI console) {
        this.context = context;
        this.console = console;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("browser console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                faults.add(response.status() + " from " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Signs in through the provider's page as one of the demo people. */
    Visitor signIn(String name) {
        page.navigate(console.toString());
        button(name).first().click();
        page.locator("vaadin-app-layout").waitFor();
        return this;
    }

    Visitor open(String path) {
        page.navigate(console.resolve("/" + path).toString());
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Visitor see(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** Photographs the page and holds it against every accessibility rule there is. */
    Visitor look(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Pictures.of(name)));
        List<String> violations = new AxeBuilder(page)
                .withTags(STANDARDS).analyze().getViolations().stream()
                        .map(Visitor::words)
                        .toList();
        assertThat(violations).as("accessibility of " + name).isEmpty();
        return this;
    }

    /** The same page in the dark. */
    Visitor lookInTheDark(String name) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        look(name);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.LIGHT));
        return this;
    }

    private static String words(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .limit(3)
                        .toList();
    }

    /** What went wrong behind the scenes, which no journey may leave. */
    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Where the pictures go: to the build, and when they are approved to the documentation. */
    static final class Pictures {

        private Pictures() {}

        static Path of(String name) {
            Path directory = Boolean.getBoolean("remit.approve")
                    ? Path.of("..", "docs", "screenshots")
                    : Path.of("target", "screenshots");
            return directory.resolve(name + ".png");
        }
    }
}
