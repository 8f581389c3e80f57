package dev.remit.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page every view is served in. */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("css/tokens.css")
@StyleSheet("css/remit.css")
public class AppShell implements AppShellConfigurator {

    /** Before anything is painted, so that a dark page never flashes white. */
    private static final String SCHEME = """
            document.documentElement.lang = document.documentElement.lang || 'en';
            document.documentElement.classList.add(localStorage.getItem('remit.scheme') || 'system');
            """;

    private static final String ICON =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E"
                    + "%3Crect width='24' height='24' rx='5' fill='%230d5749'/%3E"
                    + "%3Cpath d='M5.3 19v-6M8.6 19v-8.5M11.9 19v-11M15.2 19v-13.5' stroke='%23fff' stroke-width='2.3'/%3E"
                    + "%3Cpath d='M18.5 19v-13.5' stroke='%23dfe84a' stroke-width='2.3'/%3E%3C/svg%3E";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(SCHEME, Inline.Wrapping.JAVASCRIPT);
        settings.addLink("icon", ICON);
    }
}
