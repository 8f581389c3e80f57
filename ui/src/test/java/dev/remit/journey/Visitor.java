package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser. */
final class Visitor implements AutoCloseable {

    /** Longer than any answer takes on a machine that does something else as well. */
    private static final double PATIENCE_MS = 30_000;

    /** No request of Flow's under way, and nothing that moves. */
    private static final String SETTLED = """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive || !c.isActive())
                && document.getAnimations().every(a => a.playState !== 'running' || a.effect?.getTiming().iterations === Infinity)
            """;

    private final BrowserContext context;
    private final Page page;
    private final URI console;
    private final List<String> faults = new ArrayList<>();

    /** Pages that said no, in words; the browser calls that an error too. */
    private final List<String> refusals = new ArrayList<>();

    Visitor(BrowserContext context, URI console) {
        this.context = context;
        this.console = console;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && refusals.stream().noneMatch(message.location()::startsWith)) {
                faults.add("browser console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> faults.add("browser script: " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                faults.add(response.status() + " from " + response.url());
            } else if (response.status() >= 400 && response.request().isNavigationRequest()) {
                refusals.add(response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Signs in through the provider's page as one of the demo people. */
    Visitor signIn(String name) {
        open("");
        return pickPerson(name).arrive();
    }

    /** One entry of a list of people or workspaces on the pages around the sign-in. */
    Visitor pickPerson(String name) {
        page.locator("ul.people button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    /** Signs in with an address and a password. */
    Visitor signIn(String email, String password) {
        field("E-mail").fill(email);
        field("Password").fill(password);
        button("Sign in").click();
        return this;
    }

    /** Waits until the console stands. */
    Visitor arrive() {
        page.locator("vaadin-app-layout").waitFor();
        return this;
    }

    Visitor signOut() {
        page.locator(".rm-person-menu vaadin-button").click();
        choose("Sign out");
        heading("You are signed out").waitFor();
        return this;
    }

    Visitor open(String path) {
        page.navigate(console.resolve("/" + path.replace(" ", "%20")).toString());
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The open dialog. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).last();
    }

    /** An entry of the menu that is open. */
    Visitor choose(String entry) {
        page.locator("vaadin-context-menu-item")
                .filter(new Locator.FilterOptions().setHasText(entry))
                .last()
                .click();
        return this;
    }

    /** Picks an entry of a combo box by typing its name. */
    Visitor pick(String label, String entry) {
        Locator box = field(label).last();
        String before = box.inputValue();
        if (before.equals(entry)) {
            return this;
        }
        box.click();
        if (!before.isEmpty()) {
            box.press("ControlOrMeta+a");
        }
        box.pressSequentially(entry);
        Locator items = page.locator("vaadin-combo-box-item, vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(entry))
                .locator("visible=true");
        items.first().click();
        // on to the next field, which closes the list of a box that takes several
        page.keyboard().press("Tab");
        return this;
    }

    /** Takes the one away who or which stands in a box. */
    Visitor empty(String label) {
        field(label).last().fill("");
        page.keyboard().press("Tab");
        settle();
        return this;
    }

    /** An answer of a question that offers some. */
    Visitor answer(String question, String option) {
        Locator group = page.getByRole(
                        AriaRole.RADIOGROUP,
                        new Page.GetByRoleOptions().setName(question).setExact(true))
                .or(page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(question).setExact(true)));
        group.getByText(option, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor see(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Visitor seeHeading(String text) {
        assertThat(heading(text).first()).isVisible();
        return this;
    }

    /** Nowhere on the page, now that the page is there. */
    Visitor notSee(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    Visitor at(String pathPattern) {
        page.waitForURL(Pattern.compile(Pattern.quote(console.toString()) + "/" + pathPattern));
        return this;
    }

    /** Of a path here, for who asks without a browser. */
    String address(String path) {
        return console.resolve("/" + path).toString();
    }

    /** Path and query of the page. */
    String path() {
        return page.url().substring(console.toString().length() + 1);
    }

    /** What a click hands over as a file. */
    Download download(Runnable click) {
        return page.waitForDownload(click);
    }

    /** Photographs the page and holds it against every accessibility rule there is; a breach fails the journey at its end. */
    Visitor look(String name) {
        settle();
        Camera.photograph(page, name);
        Accessibility.violations(page).forEach(breach -> faults.add("accessibility of " + name + ": " + breach));
        return this;
    }

    /** Until the page has heard all the server has to say for now. */
    void settle() {
        page.waitForFunction(SETTLED);
    }

    /** The same page in the dark. */
    Visitor lookInTheDark(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    /** The same page on a phone. */
    Visitor lookOnAPhone(String name) {
        var size = page.viewportSize();
        page.setViewportSize(390, 844);
        look(name);
        page.setViewportSize(size.width, size.height);
        return this;
    }

    /** Holds that nothing but what may scroll by itself is wider than the window. */
    void holdNarrow(int width, String name) {
        var size = page.viewportSize();
        page.setViewportSize(width, 700);
        settle();
        Object wider = page.evaluate("""
                () => [document.scrollingElement, document.querySelector('main')]
                    .filter(e => e && e.scrollWidth > e.clientWidth + 1)
                    .map(e => e.tagName + ' ' + e.scrollWidth)""");
        if (wider instanceof List<?> found && !found.isEmpty()) {
            faults.add(name + " scrolls sideways at " + width + " px: " + found);
        }
        page.setViewportSize(size.width, size.height);
    }

    /** What went wrong behind the scenes, which no journey may leave. */
    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        context.close();
    }
}
