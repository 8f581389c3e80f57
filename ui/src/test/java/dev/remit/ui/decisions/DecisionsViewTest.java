package dev.remit.ui.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import dev.remit.identity.PersonId;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class DecisionsViewTest extends ViewTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    ReviewFixture here;

    @BeforeEach
    void workspace() {
        here = beans.createBean(ReviewFixture.class);
    }

    @Test
    void theInboxSaysHowManyWaitAndShowsThem() {
        here.open();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.inbox());
            assertThat(words()).contains("One decision waits for you");
            assertThat(rows()).hasSize(1);
        });
    }

    @Test
    void whatWaitsForOthersStandsUnderEverybody() {
        here.open();
        signedIn(here.workspace, here.cmo, () -> {
            open(DecisionsNavigation.inbox());
            assertThat(words()).contains("Nothing waits for you");
            open(DecisionsNavigation.waiting());
            assertThat(words()).contains("One decision waits, 0 late");
            assertThat(rows()).hasSize(1);
        });
    }

    @Test
    void whoAskedFindsWhatOthersHaveToDecideAndNarrowsItDown() {
        here.open();
        signedIn(here.workspace, here.requester, () -> {
            open(DecisionsNavigation.inbox());
            assertThat(words()).contains("Nothing waits for you", "You asked");
            open(DecisionsNavigation.asked());
            assertThat(words()).contains("One decision waits on what you asked for");
            assertThat(rows()).hasSize(1);
            open(DecisionsNavigation.asked().with("q", "OFFER").with("tier", "limited"));
            assertThat(rows()).hasSize(1);
            open(DecisionsNavigation.asked().with("tier", "high"));
            assertThat(rows()).isEmpty();
            assertThat(words()).contains("No decision matches.", "Without the tier high");
            open(DecisionsNavigation.late());
            assertThat(words()).contains("Nothing is late in your team", "Your team keeps its time");
        });
    }

    @Test
    void whoAskedFindsWhatWasDecidedByWhomAndWhy() {
        UUID id = here.open();
        signedIn(here.workspace, here.requester, () -> {
            open(DecisionsNavigation.decided());
            assertThat(words()).contains("Nothing that you asked for is decided yet");
        });
        here.decline(id, here.brand);
        signedIn(here.workspace, here.requester, () -> {
            open(DecisionsNavigation.asked());
            assertThat(words()).contains("You wait for nobody's decision", "Already decided");
            open(DecisionsNavigation.decided());
            assertThat(words()).contains("What was decided of what you asked for");
            assertThat(rows()).singleElement().asString().contains("DECLINED", "Lena Voss", "Not on brand");
            open(DecisionsNavigation.decided().with("tier", "high"));
            assertThat(rows()).isEmpty();
            assertThat(words()).contains("No decision matches.", "Without the tier high");
        });
    }

    @Test
    void theReviewPageLeadsToTheNextDecisionOfTheInbox() {
        UUID first = here.open();
        UUID second = here.openAnother();
        signedIn(here.workspace, here.brand, () -> {
            open(DecisionsNavigation.review(first));
            assertThat(find(Anchor.class).all().stream()
                            .filter(a -> "j".equals(a.getElement().getAttribute("data-key")))
                            .map(Anchor::getHref))
                    .containsExactly("decisions/" + second);
            assertThat(words()).contains("1 of 2");
        });
    }

    @Test
    void whatNobodyCanDecideStandsUnderNobodysForThoseWhoCanHelp() {
        here.open();
        PersonId operations = here.workspace.person("Priya Anand", "marketing-operations");
        signedIn(here.workspace, operations, () -> {
            open(DecisionsNavigation.waiting());
            assertThat(words()).doesNotContain("Nobody's");
        });
        here.loseBrand();
        signedIn(here.workspace, operations, () -> {
            open(DecisionsNavigation.waiting());
            assertThat(words()).contains("Nobody's");
            open(DecisionsNavigation.stuck());
            assertThat(words()).contains("One decision waits that nobody here can take");
            assertThat(rows()).hasSize(1);
        });
        signedIn(here.workspace, here.cmo, () -> {
            open(DecisionsNavigation.stuck());
            assertThat(words()).contains("Nothing waits for you").doesNotContain("Nobody's");
        });
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        here.open();
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator", "brand-reviewer"), () -> {
            open(DecisionsNavigation.waiting());
            assertThat(words()).contains("No decision waits").doesNotContain("Next-best-offer");
        });
    }
}
