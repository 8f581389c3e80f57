package dev.remit.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.identity.PersonId;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FindingViewTest extends ViewTest {

    @Autowired
    ScanFixture fixture;

    private final StubSystem system = StubSystem.start();
    private Setting here;

    @BeforeEach
    void open() {
        here = fixture.open(system);
        new Acme()
                .agent("agent:7", "Writing agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "OWN")
                .answersFrom(system);
        fixture.scan(here);
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void theListSaysHowManyAreUnresolvedAndTheAddressHoldsTheFilters() {
        signedIn(here.ours(), here.cio(), () -> {
            open(FindingsNavigation.unresolved());
            assertThat(words()).contains("One finding is unresolved, none is late");
            assertThat(rows()).hasSize(1);
            open(FindingsNavigation.overdue());
            assertThat(rows()).isEmpty();
            open(FindingsNavigation.nobodys());
            assertThat(rows()).hasSize(1);
        });
    }

    @Test
    void theFindingSaysWhatIsWrongWhoSeesToItAndWhatHappened() {
        signedIn(here.ours(), here.cio(), () -> {
            open(FindingsNavigation.finding("F-1"));
            assertThat(words())
                    .contains(
                            "Writing agent in Main site belongs to no use case",
                            "It can change.",
                            "nobody",
                            "raised the finding");
        });
    }

    @Test
    void closingAsksWhyAndSaysSoWhereTheReasonIsMissing() {
        signedIn(here.ours(), here.cio(), () -> {
            open(FindingsNavigation.finding("F-1"));
            test(find(Button.class).withText("Close").single()).click();
            Button confirm = find(Button.class).withText("Close").all().getLast();
            test(confirm).click();
            assertThat(find(TextArea.class).single().getErrorMessage()).contains("Say why");
            find(TextArea.class).single().setValue("Taken out of the site.");
            test(confirm).click();
            assertThat(words()).contains("closed", "Taken out of the site.");
        });
    }

    @Test
    void whoSeesToItTakesItAndNoLongerNeedsTo() {
        signedIn(here.ours(), here.cio(), () -> {
            open(FindingsNavigation.finding("F-1"));
            test(find(Button.class).withText("Take it").single()).click();
            assertThat(words()).contains("Ines Calvert", "gave the finding to somebody");
            assertThat(find(Button.class).withText("Take it").all()).isEmpty();
        });
    }

    @Test
    void aClosedFindingSaysWithinHowManyDaysItIsDueOnceItIsOpenAgain() {
        signedIn(here.ours(), here.cio(), () -> {
            open(FindingsNavigation.finding("F-1"));
            test(find(Button.class).withText("Close").single()).click();
            find(TextArea.class).single().setValue("Taken out of the site.");
            test(find(Button.class).withText("Close").all().getLast()).click();
            test(find(Button.class).withText("Open again").single()).click();
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .contains("It becomes due in 30 days.");
        });
    }

    @Test
    void whoMayOnlyReadSeesNoActs() {
        PersonId auditor = here.ours().person("Olu Adeyemi", "auditor");
        signedIn(here.ours(), auditor, () -> {
            open(FindingsNavigation.finding("F-1"));
            assertThat(find(Button.class).withText("Close").all()).isEmpty();
            assertThat(find(Button.class).withText("Start an intake request").all())
                    .isEmpty();
        });
    }

    @Test
    void whoRequestsUseCasesMayStartAnIntakeRequestFromIt() {
        PersonId operations = here.ours().person("Olga Operations", "marketing-operations");
        signedIn(here.ours(), operations, () -> {
            open(FindingsNavigation.finding("F-1"));
            test(find(Button.class).withText("Start an intake request").single())
                    .click();
            assertThat(words()).contains("Writing agent");
            open(FindingsNavigation.finding("F-1"));
            assertThat(words()).contains("in progress", "Open the use case");
        });
    }

    @Test
    void anotherWorkspaceDoesNotFindIt() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(FindingsNavigation.finding("F-1"));
            assertThat(words()).contains("Nothing has this address").doesNotContain("Writing agent");
        });
    }
}
