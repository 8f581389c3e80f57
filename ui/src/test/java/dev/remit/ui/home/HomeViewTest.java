package dev.remit.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseService;
import dev.remit.kpi.KpiRows;
import dev.remit.testing.Workspace;
import dev.remit.ui.kpi.KpiNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HomeViewTest extends ViewTest {

    @Autowired
    UseCaseService useCases;

    Workspace ours;
    PersonId ines;

    @BeforeEach
    void workspace() {
        ours = workspaces.open();
        ines = ours.person("Ines Calvert", "cmo");
    }

    @Test
    void anEmptyWorkspaceIsToldHowToBegin() {
        signedIn(ours, ines, () -> {
            open(Address.of(""));
            assertThat(words()).contains("Nothing is governed here yet", "New request", "Add a connection");
        });
    }

    @Test
    void theTitleIsTheFindingAndItsFiguresOpenTheirRows() {
        register("Next-best-offer e-mails");
        signedIn(ours, ines, () -> {
            open(Address.of(""));
            assertThat(words()).contains("No use of AI is approved yet.", "Ownership gaps", "Reciprocity");
            List<String> targets =
                    find(Anchor.class).all().stream().map(Anchor::getHref).toList();
            assertThat(targets)
                    .contains("kpis/above-risk-limit?which=unknown", "ownership?kind=use-case&gap=NO_ACCOUNTABLE")
                    .contains("use-cases?state=unreviewed");
            open(KpiNavigation.rows(KpiRows.of("above-risk-limit").only(KpiRows.Which.UNKNOWN)));
            assertThat(rows()).hasSize(1);
        });
    }

    @Test
    void whoReadsChangesTheOrderAndNoFigure() {
        register("Next-best-offer e-mails");
        signedIn(ours, ines, () -> {
            open(Address.of(""));
            List<String> both = figures();
            open(Address.of("").with("for", "cio"));
            List<String> cio = figures();
            assertThat(cio).containsExactlyInAnyOrderElementsOf(both).isNotEqualTo(both);
        });
    }

    @Test
    void everyFigureHasADefinitionAndAPageOfItsRows() {
        register("Next-best-offer e-mails");
        signedIn(ours, ines, () -> {
            open(KpiNavigation.definitions());
            assertThat(words()).contains("Evidence complete", "Value expected per year", "How the scores are made");
            open(KpiNavigation.rows(KpiRows.of("evidence-complete").in("production")));
            assertThat(words()).contains("required records that exist", "ISO/IEC 42001");
            assertThat(rows()).isNotEmpty();
        });
    }

    private void register(String name) {
        PersonId operations = ours.person("Olga", "marketing-operations");
        ours.as(
                operations,
                () -> useCases.register(
                        new NewUseCase(Map.of("name", List.of(name)), Optional.of(Lane.PRODUCTION), List.of())));
    }

    /** The links that figures are, without the toggle's own. */
    private List<String> figures() {
        return find(Anchor.class).all().stream()
                .filter(a -> a.hasClassName("rm-fig"))
                .map(a -> a.getText() + " " + a.getHref())
                .toList();
    }
}
