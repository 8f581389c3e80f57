package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Reviewers decide, on exactly what they saw. */
class ApprovalJourney extends Journey {

    @Test
    void anOpenCheckKeepsTheReviewerFromApprovingAndAMaterialChangeVoidsWhatWasApproved() {
        String name = "Summaries of audience surveys";
        Visitor jonas = visitor().signIn("Jonas Falk");
        String useCase = Requests.submit(jonas, name, "Ines Calvert");

        Visitor ines = visitor().signIn("Ines Calvert").open("decisions");
        ines.link(name).click();
        ines.seeHeading(name).button("Approve").click();
        Locator first = ines.page().getByRole(AriaRole.CHECKBOX).first();
        assertThat(first).isFocused();
        assertThat(ines.page().locator("vaadin-checkbox[invalid]")).hasCount(1);
        ines.look("review-open-check");
        first.check();
        ines.page().getByRole(AriaRole.CHECKBOX).nth(1).check();
        ines.page().locator(".rm-review-rail").getByText("2 of 2").waitFor();
        ines.button("Approve").click();
        ines.see("Approved: " + name + ", v1.");

        jonas.open(useCase).see("Approved");
        jonas.button("Change: How far it goes").click();
        jonas.answer("How far may it go on its own?", "Recommend");
        jonas.answer("Does it have a say in any of these?", "None of them");
        jonas.answer("Does it have a say in spending money?", "No");
        Locator change = jonas.dialog().getByText("Change it");
        change.click();
        jonas.see("One thing is missing or wrong").look("change-without-reason");
        jonas.field("Why").fill("Three teams asked for a ranking.");
        change.click();
        jonas.see("In review");
        jonas.open(useCase + "?tab=history")
                .see("Three teams asked for a ranking.")
                .look("use-case-history");

        ines.open("decisions").link(name).click();
        ines.see("Your decision is void since")
                .see("Three teams asked for a ranking.")
                .look("review-void");
    }

    @Test
    void whatIsSentBackWithAReasonIsChangedAndAskedAgainAndMayBeDeclined() {
        String name = "Titles for the audience podcast";
        Visitor jonas = visitor().signIn("Jonas Falk");
        String useCase = Requests.submit(jonas, name, "Ines Calvert");

        Visitor ines = visitor().signIn("Ines Calvert").open("decisions");
        ines.link(name).click();
        ines.button("Ask for changes").click();
        ines.dialog().getByText("Ask for changes", exactly()).last().click();
        assertThat(ines.field("Why? The requester reads it.")).isVisible();
        ines.field("Why? The requester reads it.").fill("Say whose podcast it is.");
        ines.dialog().getByText("Ask for changes", exactly()).last().click();
        ines.see("Sent back: " + name);

        jonas.open(useCase).see("Changes requested").see("Go on writing").look("use-case-sent-back");
        jonas.link("Go on writing").click();
        jonas.button("Change: The idea").click();
        jonas.field("Which problem does it solve?").fill("The audience podcast has titles nobody finds.");
        jonas.see("Saved").settle();
        jonas.open(useCase + "/request?part=people")
                .button("Submit for decision")
                .click();
        jonas.see("In review");

        ines.open("decisions").link(name).click();
        ines.see("One thing changed").see("The audience podcast has titles nobody finds.");
        ines.button("Decline").click();
        ines.field("Why? The requester reads it.").fill("We do not want machine titles.");
        ines.dialog().getByText("Decline", exactly()).last().click();
        ines.see("Declined: " + name);
        jonas.open(useCase).see("Declined");
        jonas.open(useCase + "?tab=decisions")
                .see("We do not want machine titles.")
                .look("use-case-decisions");
    }

    @Test
    void nobodyDecidesOnTheirOwnRequest() {
        String name = "Minutes of the editorial board";
        Visitor ines = visitor().signIn("Ines Calvert");
        String useCase = Requests.submit(ines, name, "Ines Calvert");
        ines.open("decisions?view=everybody").link(name).click();
        ines.see("Nobody decides on their own request.");
        assertThat(ines.button("Approve")).hasCount(0);
        assertThat(ines.button("Decline")).hasCount(0);
        ines.open(useCase).see("In review");
    }

    @Test
    void everythingAReviewerNeedsIsOnOnePageOnADeskAndOnAPhone() {
        Visitor amara = visitor().signIn("Amara Diallo");
        amara.open("decisions").look("decisions").lookOnAPhone("decisions-phone");
        amara.page().locator(".rm-name").first().click();
        amara.page().locator(".rm-bar-decide").waitFor();
        amara.look("review").lookInTheDark("review-dark");
        String path = amara.path();

        Visitor phone = visitorOnAPhone().signIn("Amara Diallo").open(path);
        phone.page().locator(".rm-bar-decide").waitFor();
        phone.look("review-phone");
        phone.link("Said").click();
        phone.at(".*part=said").look("review-phone-said");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
