package dev.remit.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A use case ends: what it leaves behind is ticked by scans, and by hand only with a reason. */
class RetirementJourney extends Journey {

    @Test
    void whatIsLeftIsTickedByScansAndByHandOnlyWithAReason() {
        Visitor priya = visitor().signIn("Priya Anand");
        priya.open("use-cases?q=Copymill").link("Copymill e-mail texts").click();
        left(priya);
        priya.see("Gone")
                .see("not known")
                .see("Open the scan")
                .look("retired-seen")
                .lookInTheDark("retired-seen-dark");

        priya.open("use-cases?q=Presenter").link("Presenter's voice for promos").click();
        priya.button("Retire").click();
        priya.field("Why").fill("The presenter did not agree.");
        press(priya, "Retire");
        left(priya);
        priya.see("ElevenLabs").see("No connection sees this tool").look("retired");

        priya.button("It is gone").click();
        press(priya, "It is gone");
        priya.see("Say how you know that it is gone").look("retired-without-reason");
        priya.field("Why").fill("The accounts were closed on 3 November; the invoice says so.");
        press(priya, "It is gone");
        priya.see("Said to be gone")
                .see("All 1 settled")
                .look("retired-complete")
                .lookOnAPhone("retired-phone");
        priya.link("History").click();
        priya.see("said that an access is gone").see("found nothing left of it");
    }

    /** The tab says how many there are, too. */
    private static void left(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^What is left")))
                .click();
    }

    private static void press(Visitor visitor, String words) {
        visitor.dialog()
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
    }
}
