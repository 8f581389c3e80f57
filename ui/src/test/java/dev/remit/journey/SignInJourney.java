package dev.remit.journey;

import org.junit.jupiter.api.Test;

class SignInJourney extends Journey {

    @Test
    void theSignInPageListsTheDemoPeopleAndTakesOneIn() {
        Visitor visitor = visitor();
        visitor.open("").look("sign-in");
        visitor.page().locator("ul.people button").first().click();
        visitor.page().locator("vaadin-app-layout").waitFor();
    }
}
