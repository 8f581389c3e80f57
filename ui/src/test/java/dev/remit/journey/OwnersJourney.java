package dev.remit.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Many things get an owner at once, and it is taken back; who may not is offered nothing. */
class OwnersJourney extends Journey {

    @Test
    void vendorsThatAreChosenTogetherGetAnAccountableAndItIsTakenBack() {
        Visitor priya = visitor().signIn("Priya Anand").open("ownership?kind=vendor");
        choose(priya, 0);
        choose(priya, 1);
        priya.see("2 chosen").look("owners-chosen");
        priya.button("Give a letter").click();
        priya.pick("To whom", "Sami");
        priya.settle();
        priya.look("owners-bulk").lookInTheDark("owners-bulk-dark").lookOnAPhone("owners-bulk-phone");
        priya.button("Assign").click();
        priya.see("Say why");
        priya.field("Reason").fill("Sami looks after these contracts.");
        priya.button("Assign").click();
        priya.see("new owners").button("Undo").click();
        priya.see("as before");
    }

    @Test
    void whoDoesNotManageOwnershipChoosesNothingAndSomebodyWhoLeftIsNotOffered() {
        Visitor jonas = visitor().signIn("Jonas Falk").open("ownership");
        jonas.arrive().settle();
        assertThat(jonas.page().locator("vaadin-grid vaadin-checkbox")).hasCount(0);

        Visitor priya = visitor().signIn("Priya Anand").open("ownership?kind=vendor");
        choose(priya, 0);
        priya.button("Give a letter").click();
        Locator whom = priya.field("To whom");
        whom.click();
        whom.pressSequentially("Viktor Hale");
        priya.settle();
        assertThat(priya.page()
                        .locator("vaadin-combo-box-item:visible")
                        .filter(new Locator.FilterOptions().setHasText("Viktor Hale")))
                .hasCount(0);
    }

    private static void choose(Visitor visitor, int row) {
        visitor.arrive().settle();
        visitor.page().locator("vaadin-grid vaadin-checkbox:visible").nth(row).click();
        visitor.settle();
    }
}
