package dev.remit.ui.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.identity.PersonId;
import dev.remit.policy.PolicyQueries;
import dev.remit.policy.PolicyService;
import dev.remit.policy.decision.DecisionRequest;
import dev.remit.policy.decision.PolicyDecisionService;
import dev.remit.policy.decision.RecordedDecision;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.testing.Workspace;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PoliciesViewsTest extends ViewTest {

    @Autowired
    PolicyService policies;

    @Autowired
    PolicyQueries queries;

    @Autowired
    PolicyDecisionService decisions;

    Workspace here;
    PersonId author;
    PersonId cmo;

    @BeforeEach
    void openWorkspace() {
        here = workspaces.open();
        author = here.person("Priya Anand", "marketing-operations");
        cmo = here.person("Ines Calvert", "cmo");
    }

    @Test
    void anEmptyListLeadsToTheStarterPackWhichWaitsForSomebodyElse() {
        signedIn(here, author, () -> {
            open(PoliciesNavigation.policies());
            test(button("Propose the starter pack")).click();
            find(TextArea.class).single().setValue("A start");
            test(lastButton("Propose the starter pack")).click();
            assertThat(rows()).hasSizeGreaterThan(20).first().asString().contains("AL-01");
            open(PoliciesNavigation.policy("AL-01"));
            assertThat(buttons()).doesNotContain("Publish", "Change");
        });
    }

    @Test
    void whoMayPublishSeesWhatWaitsAndPutsItInForce() {
        here.as(author, () -> {
            policies.proposeStarterPack("A start");
        });
        signedIn(here, cmo, () -> {
            open(PoliciesNavigation.policy("PG-02"));
            assertThat(words(find(PolicyView.class).single()))
                    .contains("Version 1 waits to be published", "Priya Anand", "action.amount > 5000.0", "CMO");
            test(button("Publish")).click();
            find(TextArea.class).single().setValue("Agreed in the board");
            test(lastButton("Publish")).click();
            assertThat(words(find(PolicyView.class).single()))
                    .contains("in force, version 1", "Agreed in the board")
                    .doesNotContain("waits to be published");
        });
    }

    @Test
    void aMistakeInTheConditionIsShownAtItsFieldAndNothingTypedIsLost() {
        signedIn(here, author, () -> {
            open(Address.of(PoliciesNavigation.NEW));
            find(TextField.class).all().getFirst().setValue("XX-01");
            TextArea when = find(TextArea.class).all().getFirst();
            when.setValue("use_case.tier == \"hihg\"");
            test(button("Check")).click();
            assertThat(when.getErrorMessage())
                    .contains(
                            "Line 1, character 18", "is never \"hihg\", but one of minimal, limited, high, prohibited");
            assertThat(when.getValue()).isEqualTo("use_case.tier == \"hihg\"");
            test(button("Propose")).click();
            assertThat(words(find(WritePolicyView.class).single())).contains("Add a case in which the policy speaks");
        });
        assertThat(here.as(cmo, () -> queries.find("XX-01"))).isEmpty();
    }

    @Test
    void theWayBackFromAChangedPolicyIsAnotherProposal() {
        here.as(author, () -> {
            policies.proposeStarterPack("A start");
        });
        here.as(cmo, () -> policies.publish("PG-02", 1, "yes"));
        here.as(author, () -> {
            policies.proposeWithdrawal("PG-02", "we have no budget anyway");
        });
        signedIn(here, cmo, () -> {
            open(PoliciesNavigation.policy("PG-02"));
            assertThat(words(find(PolicyView.class).single())).contains("Published, it puts the policy out of force.");
        });
        here.as(cmo, () -> policies.publish("PG-02", 2, "true"));
        signedIn(here, author, () -> {
            open(PoliciesNavigation.policy("PG-02"));
            test(button("Propose this again")).click();
            find(TextArea.class).single().setValue("There is a budget now");
            test(lastButton("Propose")).click();
            assertThat(words(find(PolicyView.class).single())).contains("Version 3 waits to be published");
        });
    }

    @Test
    void versionsBeyondTheFirstFiftyAreReachedAndSayWhatTheySaid() {
        here.as(author, () -> {
            policies.proposeStarterPack("A start");
        });
        here.as(cmo, () -> policies.reject("PG-02", 1, "Too low"));
        for (int number = 2; number <= 52; number++) {
            int proposed = number;
            here.as(author, () -> policies.proposeAgain("PG-02", 1, "Once more"));
            here.as(cmo, () -> policies.reject("PG-02", proposed, "Still too low"));
        }
        signedIn(here, author, () -> {
            open(PoliciesNavigation.policy("PG-02"));
            assertThat(words()).contains("Version 52", "Version 3").doesNotContain("Version 2 ");
            test(button("Show earlier versions")).click();
            assertThat(words()).contains("Version 2", "Version 1");
            open(PoliciesNavigation.version("PG-02", 1));
            assertThat(words()).contains("This is what version 1 says", "action.amount > 5000.0");
        });
    }

    @Test
    void theListIsNarrowedDownByTheAddressAndSaysWhenNothingMatches() {
        here.as(author, () -> {
            policies.proposeStarterPack("A start");
        });
        signedIn(here, author, () -> {
            open(PoliciesNavigation.policies().with("effect", "needs-approval").with("action", "trigger-lifecycle"));
            assertThat(rows()).hasSize(3);
            open(PoliciesNavigation.policies().with("q", "no such thing"));
            assertThat(words()).contains("No policy matches.", "All policies");
        });
    }

    @Test
    void askingSaysWhatIsMissingAndOffersItsField() {
        here.as(author, () -> {
            policies.proposeStarterPack("A start");
        });
        here.as(cmo, () -> policies.publish("PG-01", 1, "yes"));
        signedIn(here, author, () -> {
            open(Address.of(PoliciesNavigation.ASK));
            test(button("Ask the policies")).click();
            assertThat(words(find(AskPoliciesView.class).single()))
                    .contains("Deny", "PG-01", "In doubt, and so denied. Not known: In a sandbox, Segment reached");
        });
    }

    @Test
    void beforeAVersionIsPublishedADryRunSaysWhatItWouldChange() {
        here.as(author, () -> {
            policies.proposeStarterPack("A start");
        });
        signedIn(here, cmo, () -> {
            open(PoliciesNavigation.policy("AL-03"));
            assertThat(words(find(PolicyView.class).single()))
                    .contains("Nobody knows yet what this version would change");
            test(button("Start the dry run")).click();
            assertThat(words(find(PolicyView.class).single())).contains("would be treated otherwise");
        });
    }

    @Test
    void whatAProgramAskedAndWasAnsweredIsFoundInTheLog() {
        PersonId admin = here.person("Nadia Okafor", "administrator");
        RecordedDecision decided = here.as(
                admin,
                () -> decisions.decide(new DecisionRequest(
                        Action.SEND,
                        Optional.empty(),
                        PolicyFacts.none().with(PolicyFact.ACTION_RECIPIENTS, 1_200),
                        Optional.empty())));
        signedIn(here, cmo, () -> {
            open(Address.of(PoliciesNavigation.DECISIONS + "/" + decided.id()).with("effect", "deny"));
            assertThat(words(find(DecisionPanel.class).single()))
                    .contains("Nadia Okafor", "Number of recipients: 1200", "no policy allows it");
        });
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        here.as(author, () -> {
            policies.proposeStarterPack("A start");
        });
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("Elsa Nyberg", "administrator");
        signedIn(theirs, stranger, () -> {
            open(PoliciesNavigation.policies());
            assertThat(rows()).isEmpty();
        });
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button: " + words));
    }

    private Button lastButton(String words) {
        return find(Button.class).all().stream()
                .filter(b -> b.getText().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private java.util.List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
