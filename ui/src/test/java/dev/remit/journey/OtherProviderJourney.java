package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import dev.remit.plugin.testkit.real.RealSystem;
import dev.remit.testing.BuildPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An empty console whose identity provider is a real Keycloak, with the realm that Compose starts with. */
@Tag("keycloak")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherProviderJourney extends Journey {

    private static final String CLIENT_SECRET = "console-and-keycloak-only";
    private static final String PASSWORD = "a password only keycloak knows";

    private static RealSystem keycloak;
    private static Console console;

    @BeforeAll
    static void start() throws IOException {
        keycloak = RealSystem.start(Path.of("..", "connectors", "keycloak", "src", "test", "keycloak"));
        console = Console.start(
                "other-provider",
                Map.of(
                        "REMIT_OIDC_ISSUER",
                        keycloak.value("KC_URL") + "/realms/remit",
                        "REMIT_OIDC_CLIENT_ID",
                        "remit",
                        "REMIT_OIDC_CLIENT_SECRET",
                        CLIENT_SECRET),
                "--empty");
        importRealm();
    }

    /** After the console started, as the realm names its address; the console asks the provider at the first sign-in. */
    private static void importRealm() throws IOException {
        String realm = Files.readString(Path.of("..", "deploy", "keycloak", "remit-realm.json"))
                .replace("${REMIT_OIDC_CLIENT_SECRET}", CLIENT_SECRET)
                .replace("${REMIT_DEMO_PASSWORD}", PASSWORD)
                .replace("http://localhost:8080", console.address().toString());
        Path file = Files.createDirectories(BuildPlace.of("journey"))
                .resolve("remit-realm.json")
                .toAbsolutePath();
        keycloak.run("import.sh", Files.writeString(file, realm).toString());
    }

    @AfterAll
    static void stop() {
        console.close();
        keycloak.close();
    }

    @Test
    @Order(1)
    void whoSetsTheConsoleUpChoosesNoPasswordAndSignsInAtTheProvider() {
        Visitor clara = visitor(console);
        clara.open(console.setUpPath()).seeHeading("Set up this console");
        assertThat(clara.page().locator("input[type=password]")).hasCount(0);
        clara.field("What is the workspace called?").fill("Hollin Media");
        clara.field("Which currency does it count in?").fill("EUR");
        clara.field("What is your name?").fill("Clara Hollin");
        clara.field("What is your e-mail address?").fill("cmo@remit.example");
        clara.look("set-up-other-provider").button("Open the workspace").click();

        signInAtKeycloak(clara, "cmo");
        clara.arrive();
        assertThat(clara.page().locator(".rm-workspace-name")).hasText("Hollin Media");
    }

    @Test
    @Order(2)
    void signingOutEndsTheConsolesSessionAndKeycloaks() {
        Visitor clara = visitor(console);
        clara.open("settings/people");
        signInAtKeycloak(clara, "cmo@remit.example");
        clara.arrive().at("settings/people").see("Clara Hollin");

        forgetConsoleSession(clara);
        clara.open("").arrive();

        clara.signOut().look("signed-out-other-provider");
        clara.open("");
        assertThat(keycloakPassword(clara)).isVisible();
        signInAtKeycloak(clara, "cmo");
        clara.arrive();
    }

    @Test
    @Order(3)
    void whomKeycloakKnowsAndNobodyInvitedIsToldWhoCan() {
        Visitor cem = visitor(console);
        cem.open("use-cases");
        signInAtKeycloak(cem, "consultant");
        cem.seeHeading("Nobody has invited you yet")
                .see("An administrator of the workspace can invite you")
                .look("not-invited");
        cem.open("use-cases").seeHeading("Nobody has invited you yet");

        cem.button("Sign out").click();
        cem.seeHeading("You are signed out").link("Sign in again").click();
        assertThat(keycloakPassword(cem)).isVisible();
    }

    /** The pages of the built-in provider are absent. */
    @Test
    @Order(4)
    void theBuiltInProviderIsNotThere() {
        Visitor anybody = visitor(console);
        anybody.open("idp/login");
        assertThat(keycloakPassword(anybody)).isVisible();
        assertThat(console.log()).doesNotContain(CLIENT_SECRET, PASSWORD);
    }

    private static void signInAtKeycloak(Visitor visitor, String name) {
        Locator password = keycloakPassword(visitor);
        visitor.page().locator("#username").fill(name);
        password.fill(PASSWORD);
        visitor.page().locator("#kc-login").click();
    }

    private static Locator keycloakPassword(Visitor visitor) {
        visitor.page().waitForURL(keycloak.value("KC_URL") + "/realms/remit/**");
        return visitor.page().locator("#password");
    }

    private static void forgetConsoleSession(Visitor visitor) {
        visitor.page()
                .context()
                .clearCookies(new BrowserContext.ClearCookiesOptions()
                        .setDomain(console.address().getHost()));
    }
}
