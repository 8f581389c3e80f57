package dev.remit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A policy is edited, its cases run, it is dry-run, published by somebody else, answers programs, and is rolled back. */
class PolicyJourney extends Journey {

    private static final String KEY = "PG-05";
    private static final String NAME = KEY + " · Lifecycle triggers on the model's own account";

    @Test
    void aPolicyIsEditedDryRunPublishedByAnotherAnswersProgramsAndIsRolledBack() {
        Visitor nadia = visitor().signIn("Nadia Okafor");
        nadia.open("use-cases?q=Subtitle").link("Subtitle drafts").click();
        nadia.at("use-cases/[0-9a-f-]{36}.*");
        String useCase = nadia.path().replaceFirst("use-cases/([0-9a-f-]{36}).*", "$1");
        String token = Programs.token(nadia, "Journey bot");
        assertThat(Programs.ask(nadia, token, useCase, false)).contains("\"effect\":\"allow\"");

        Visitor priya = visitor().signIn("Priya Anand").open("policies?action=trigger-lifecycle&effect=needs-approval");
        priya.link(NAME).waitFor();
        priya.look("policies-filtered").lookInTheDark("policies-filtered-dark").lookOnAPhone("policies-filtered-phone");
        priya.link(NAME).click();
        priya.link("Change").click();
        edit(priya);
        // the dry run that proposing started says which use cases would be treated otherwise
        priya.see("would be treated otherwise").see("Subtitle drafts").look("policy-dry-run");
        assertThat(priya.button("Publish").count())
                .as("nobody publishes their own")
                .isZero();
        assertThat(Programs.ask(nadia, token, useCase, false))
                .as("only proposed")
                .contains("\"effect\":\"allow\"");

        Visitor ines = visitor().signIn("Ines Calvert").open("policies/" + KEY);
        publish(ines, "Agreed with the data protection officer.");
        ines.see("in force, version 2").look("policy-published");
        assertThat(Programs.ask(nadia, token, useCase, false))
                .contains("\"effect\":\"needs-approval\"", "\"policy\":\"PG-05\",\"version\":2", "privacy-reviewer")
                .contains("{\"obligation\":\"limit-retention\",\"days\":30}");

        rollBack(priya);
        ines.open("policies/" + KEY);
        publish(ines, "Too many questions for nothing.");
        ines.see("in force, version 3").look("policy-rolled-back");
        assertThat(Programs.ask(nadia, token, useCase, false))
                .contains("\"effect\":\"allow\"")
                .doesNotContain(KEY);
    }

    /** First with a word the fact can never have, then with a case that does not hold, then right. */
    private static void edit(Visitor priya) {
        // the page that is left has a text of this name
        Locator condition = priya.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Condition").setExact(true));
        condition.fill("use_case.autonomy in [\"act-alone\", \"act-with-aproval\"]");
        priya.field("Why this version").fill("What acts with approval starts journeys, too.");
        priya.button("Propose").click();
        priya.see("Line 1, character 36: use_case.autonomy is never \"act-with-aproval\"")
                .look("policy-mistake");

        condition.fill("use_case.autonomy in [\"act-alone\", \"act-with-approval\"]");
        priya.button("Propose").click();
        priya.see("Case 2: the policy speaks, and should be silent.").look("policy-case-fails");

        Locator second = priya.page().locator(".rm-case").nth(1);
        second.getByLabel("Autonomy of the use case").first().click();
        priya.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("draft").setExact(true))
                .click();
        priya.page().getByLabel("delete data in time").check();
        priya.field("Within how many days").fill("30");
        priya.settle();
        priya.button("Check").click();
        priya.see("Nothing is wrong, and every case holds.");
        priya.button("Propose").click();
        priya.see("Version 2 waits to be published").see("delete data in time (within 30 days)");
    }

    private static void publish(Visitor ines, String why) {
        ines.button("Publish").click();
        ines.field("Why").fill(why);
        ines.dialog()
                .getByText("Publish", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    private static void rollBack(Visitor priya) {
        priya.open("policies/" + KEY).link("Version 1").click();
        priya.see("This is what version 1 says").look("policy-earlier-version");
        priya.button("Propose this again").click();
        priya.field("Why").fill("It stops what nobody minds.");
        priya.dialog()
                .getByText("Propose", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        priya.see("Version 3 waits to be published");
    }
}
