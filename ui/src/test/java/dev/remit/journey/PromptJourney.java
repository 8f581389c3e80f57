package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A prompt from the first word to what programs get; it stays a draft while a test fails, and nobody publishes their own. */
class PromptJourney extends Journey {

    private static final String KEY = "season-begins";

    @Test
    void aPromptIsWrittenTestedPublishedBySomebodyElseAndHandedToPrograms() {
        Visitor jonas = visitor().signIn("Jonas Falk").open("prompts/new").arrive();
        jonas.field("Name").fill("Season reminder");
        jonas.field("Key").fill(KEY);
        jonas.field("What it is for").fill("Reminds viewers of a season that begins");
        jonas.see("Saved ");
        jonas.field("Text").fill("Write a reminder of {{season}} in three sentences.");
        assertThat(jonas.page()).hasURL(Pattern.compile(".*/prompts/" + KEY + "/change"));
        jonas.see("Saved ").look("prompt-writing");

        Visitor later = visitor()
                .signIn("Jonas Falk")
                .open("prompts/" + KEY + "/change")
                .arrive();
        assertThat(later.field("What it is for")).hasValue("Reminds viewers of a season that begins");
        finish(later);
        example(later, "winter");
        later.button("Propose").click();
        later.see("the output does not contain \"winter\"").look("prompt-test-fails");

        later.field("Value of the assertion").fill("autumn");
        later.button("Propose").click();
        later.see("Name who answers for it");
        later.pick("Accountable", "Jonas Falk");
        later.open("prompts/" + KEY + "/change").arrive();
        later.button("Propose").click();
        reason(later, "Propose", "First version");
        later.see("version 1 waits");
        assertThat(later.link("Review")).hasCount(0);
        later.open("prompts/" + KEY + "?tab=versions").see("Waits for Anybody who may decide");

        String token = token(visitor().signIn("Nadia Okafor"));
        assertThat(get(later, KEY, token).status()).as("not published yet").isEqualTo(404);
        Visitor lena = visitor().signIn("Lena Voss").open("prompts/" + KEY).arrive();
        lena.link("Review").click();
        lena.see("Write a reminder of {{season}} in three sentences.")
                .look("prompt-review")
                .lookInTheDark("prompt-review-dark")
                .lookOnAPhone("prompt-review-phone");
        lena.button("Approve").click();
        lena.open("prompts/" + KEY);
        lena.see("published, version 1").look("prompt-published").lookOnAPhone("prompt-published-phone");

        served(lena, token);
        lena.open("prompts?q=season").see("Season reminder");
    }

    private static void served(Visitor anybody, String token) {
        APIResponse published = get(anybody, KEY, token);
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.text()).contains("Write a reminder of {{season}}");
        String tag = published.headers().get("etag");
        assertThat(anybody.page()
                        .request()
                        .get(api(anybody, KEY), with(token).setHeader("If-None-Match", tag))
                        .status())
                .as("known already")
                .isEqualTo(304);
        assertThat(get(anybody, "spring-campaign-mail", token).status())
                .as("its last day is over")
                .isEqualTo(404);
        anybody.open("prompts/spring-campaign-mail").see("expired");
    }

    /** All that a proposal needs besides. */
    private static void finish(Visitor jonas) {
        jonas.pick("Models it may be used with", "gpt-4.1");
        jonas.button("Add the text's inputs to the schema").click();
        jonas.field("Brand rules").fill("Plain words");
        jonas.field("Claims rules").fill("No superlatives");
        jonas.field("What comes back").fill("Three sentences");
        jonas.field("What a good one is").fill("Names the season and its first day");
        Locator review = jonas.field("Next review");
        review.fill("12/31/2027");
        review.press("Enter");
        jonas.see("What is written there is no day. Write it like 31 Dec 2027 or 2027-12-31.");
        review.fill("2027-12-31");
        review.press("Enter");
        assertThat(review).hasValue("31 Dec 2027");
    }

    private static void example(Visitor jonas, String asserted) {
        jonas.button("Add an example").click();
        jonas.field("Name of the example").fill("Autumn");
        jonas.field("Inputs").fill("{\"season\": \"autumn\"}");
        jonas.field("Recorded output").fill("The autumn season begins on Monday. Be there.");
        jonas.button("Add an assertion").click();
        jonas.field("Value of the assertion").fill(asserted);
    }

    private static void reason(Visitor visitor, String verb, String why) {
        visitor.dialog().locator("textarea").fill(why);
        visitor.dialog()
                .getByText(verb, new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    private static String token(Visitor nadia) {
        nadia.open("settings/tokens").arrive();
        nadia.button("Make a token").first().click();
        nadia.field("Which program uses it?").fill("Mail robot");
        nadia.dialog().getByText("Fetch published prompts").click();
        nadia.button("Make the token").click();
        Locator token = nadia.field("Token");
        token.waitFor();
        return token.inputValue();
    }

    private static APIResponse get(Visitor anybody, String key, String token) {
        return anybody.page().request().get(api(anybody, key), with(token));
    }

    private static RequestOptions with(String token) {
        return RequestOptions.create().setHeader("Authorization", "Bearer " + token);
    }

    private static String api(Visitor anybody, String key) {
        String page = anybody.page().url();
        return page.substring(0, page.indexOf('/', "https://".length())) + "/api/v1/prompts/" + key;
    }
}
