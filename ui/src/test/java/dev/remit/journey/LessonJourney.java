package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What an incident taught becomes a version of a policy, which somebody else publishes, and the incident says so. */
class LessonJourney extends Journey {

    private static final String KEY = "PG-04";
    private static final String LEARNT = "Prices in generated text count as claims";

    @Test
    void aLessonOfAPostMortemIsTakenUpByAPolicyThatAnotherPublishes() {
        Visitor priya = visitor().signIn("Priya Anand");
        String incident = report(priya);
        learn(priya);
        write(priya);
        priya.see("One lesson is not settled")
                .see("Another version of a policy")
                .look("lesson-open");
        declineWithoutReason(priya);
        handOver(priya);

        priya.link("Propose the policy").click();
        priya.see("asks for this");
        assertThat(priya.field("Why this version")).hasValue("Incident " + incident + ": " + LEARNT);
        priya.field("Reason")
                .fill("What must be true about brand, product or price, said by AI too, is approved by brand.");
        priya.look("lesson-editor");
        priya.button("Propose").click();
        priya.see("waits to be published")
                .see("Proposed because of incident " + incident)
                .look("lesson-proposed")
                .lookInTheDark("lesson-proposed-dark");

        Visitor ines = visitor().signIn("Ines Calvert").open("policies/" + KEY);
        ines.button("Publish").click();
        ines.field("Why").fill("Agreed with brand.");
        exactly(ines, "Publish").click();
        ines.see("Taken up in version");
        ines.link("Proposed because of incident " + incident).click();
        ines.see("Taken up in version").see("1 of 1 taken up or declined");
        assertThat(ines.page().getByText("lesson is not settled")).hasCount(0);
        ines.look("lesson-taken").lookInTheDark("lesson-taken-dark").lookOnAPhone("lesson-taken-phone");
    }

    /** Returns its key. */
    private static String report(Visitor priya) {
        priya.open("incidents/new")
                .page()
                .getByText("Wrong claim published")
                .first()
                .click();
        priya.field("What went wrong, in a few words?").fill("Old price in a product text");
        priya.field("What do you know so far?").fill("A generated text named last year's price.");
        priya.button("Open the incident").click();
        priya.at("incidents/I-\\d+");
        return priya.path().replaceFirst("incidents/", "");
    }

    private static void learn(Visitor priya) {
        priya.button("Write it down").click();
        priya.field("Summary").fill("Nobody reads prices in texts, as they are no claims by the rule.");
        priya.field("What made it possible").fill(LEARNT);
        exactly(priya, "Write it down").click();
    }

    /** First without what it needs, then whole. */
    private static void write(Visitor priya) {
        priya.button("Make it a lesson").click();
        exactly(priya, "Write down").click();
        priya.see("Choose the policy that needs another version")
                .see("Choose who sees that something becomes of it")
                .look("lesson-mistake");
        priya.pick("Which policy", KEY + " · Claims about brand and product");
        priya.pick("Who sees to it", "Priya Anand");
        exactly(priya, "Write down").click();
    }

    private static void declineWithoutReason(Visitor priya) {
        priya.button("Decline").click();
        exactly(priya, "Decline").click();
        priya.see("Write it down; it becomes part of the evidence").look("lesson-declined-without-reason");
        priya.dialog().getByText("Leave it as it is").click();
        assertThat(priya.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions()))
                .hasCount(0);
    }

    /** First without a reason. */
    private static void handOver(Visitor priya) {
        priya.button("Change who or when").click();
        priya.pick("Who sees to it", "Ines Calvert");
        exactly(priya, "Change who or when").click();
        priya.see("Write it down; it becomes part of the evidence").look("lesson-given-without-reason");
        priya.field("Why").fill("Ines answers for prices.");
        exactly(priya, "Change who or when").click();
        priya.see("changed who sees to a lesson, or by when").look("lesson-given");
    }

    private static Locator exactly(Visitor visitor, String words) {
        return visitor.dialog()
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .last();
    }
}
