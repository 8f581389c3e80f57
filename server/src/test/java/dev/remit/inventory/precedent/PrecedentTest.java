package dev.remit.inventory.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision.Outcome;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.precedent.Precedent.Likeness;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** All use cases here draft answers inside, with the same tool, unless they say otherwise. */
@DatabaseTest
class PrecedentTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PrecedentQueries precedents;

    @Autowired
    IntakeService intake;

    @Autowired
    UseCaseService useCases;

    private InventoryFixture.Company company;
    private UseCaseId mine;

    @BeforeEach
    void submitted() {
        company = new InventoryFixture(beans).open();
        mine = company.submitted("Mine");
    }

    @Test
    void whatWasDeclinedStandsFirstWithItsReasonAndWhatWasApprovedIsCounted() {
        company.approved("Reply drafting");
        company.approved("Help texts");
        company.decideAll(company.submitted("Chat answers"), Outcome.DECLINED);

        Precedents found = found(1);
        assertThat(found.approved()).isEqualTo(2);
        assertThat(found.declined()).isOne();
        assertThat(found.shown()).extracting(Precedent::name).containsExactly("Chat answers", "Help texts");
        assertThat(found.shown().getFirst().approved()).isFalse();
        assertThat(found.shown().getFirst().reason()).isPresent();
    }

    @Test
    void itSaysInWhatTheyAreAlike() {
        company.approved("Reply drafting");
        assertThat(found(5).shown()).singleElement().satisfies(precedent -> assertThat(precedent.alike())
                .isEqualTo(Map.of(
                        Likeness.TOOL, List.of("Zendesk AI agent"),
                        Likeness.DATA, List.of("public"),
                        Likeness.AUTONOMY, List.of(),
                        Likeness.TIER, List.of(),
                        Likeness.FUNCTION, List.of())));
    }

    @Test
    void whatIsAlikeInTwoThingsOnlyIsNoPrecedent() {
        Map<String, List<String>> answers = company.answers("Other tool, other data");
        answers.put("tools", List.of(company.tool("DeepL")));
        answers.put("data", List.of("none"));
        answers.put("function", List.of("content"));
        approved(answers);
        assertThat(found(5)).isEqualTo(new Precedents(0, 0, List.of()));

        answers.put("name", List.of("Other data only"));
        answers.put("tools", List.of(company.tool("Zendesk AI agent")));
        approved(answers);
        assertThat(found(5).shown()).extracting(Precedent::name).containsExactly("Other data only");
    }

    @Test
    void whatStillWaitsAndWhatIsDecidedOnItselfIsNoPrecedent() {
        company.submitted("Waits too");
        company.decideAll(mine, Outcome.APPROVED);
        assertThat(found(5)).isEqualTo(new Precedents(0, 0, List.of()));
    }

    @Test
    void nothingOfAnotherWorkspaceIsAPrecedentAndNothingIsShownThere() {
        InventoryFixture.Company theirs = new InventoryFixture(beans).open();
        theirs.approved("Theirs");
        company.approved("Ours");
        assertThat(found(5).shown()).extracting(Precedent::name).containsExactly("Ours");
        assertThat(theirs.workspace.as(theirs.brand, () -> precedents.of(mine, 5)))
                .isEqualTo(new Precedents(0, 0, List.of()));
        assertThatThrownBy(() -> company.workspace.asJob(() -> precedents.of(mine, 5)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void approved(Map<String, List<String>> answers) {
        UseCaseId id = company.workspace.as(
                company.marketer, () -> intake.start(new IntakePrefill("", answers, List.of(), Optional.empty())));
        company.own(id);
        company.workspace.as(company.marketer, () -> {
            useCases.submit(id);
        });
        company.decideAll(id, Outcome.APPROVED);
    }

    private Precedents found(int each) {
        return company.workspace.as(company.brand, () -> precedents.of(mine, each));
    }
}
