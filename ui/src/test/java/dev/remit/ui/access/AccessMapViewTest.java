package dev.remit.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.Workspace;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.chart.EChart;
import dev.remit.ui.navigation.Address;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The map as a list and as a picture: its lines, its filters, its address, and who sees it. */
class AccessMapViewTest extends AccessTest {

    @Test
    void eachConnectionHasALineAboveItsIntegrations() {
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.map());
            assertThat(rows()).hasSize(4).first().isInstanceOfSatisfying(MapRows.Line.Group.class, group -> assertThat(
                            group.name())
                    .isEqualTo("Main site"));
            assertThat(words()).contains("3 integrations");
        });
    }

    @Test
    void manyIntegrationsAreReadPageByPageWithoutRepeatingALine() {
        agents(120).answersFrom(system);
        fixture.scan(here);
        List<Object> lines = here.ours().as(here.cio(), () -> {
            MapRows reader = new MapRows(access, AccessFilter.none(), java.util.Map.of(), java.util.Map.of());
            java.util.ArrayList<Object> all = new java.util.ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                var page = reader.read(cursor, 7);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
                page.items().forEach(row -> all.add(row.id()));
                cursor = page.next();
            } while (cursor.isPresent());
            return all;
        });
        assertThat(lines).hasSize(121).doesNotHaveDuplicates();
    }

    @Test
    void theAddressHoldsTheFilterAndTheOpenDetail() {
        AccessRow row = row("Agent 2");
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.that(Capability.TRIGGER));
            assertThat(rows()).isEmpty();
            assertThat(words()).contains("No integration matches");
            Address detail =
                    new AccessAddress(AccessNavigation.map()).opening(row.id(), Optional.of(Capability.CHANGE));
            open(detail);
            assertThat(words(find(Aside.class).single()))
                    .contains("Agent 2 can change", "effective", "right_posts", "Mara Editor", "Open finding F-");
        });
    }

    @Test
    void whereNothingMatchesEachFilterSaysWhatThereIsWithoutIt() {
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.that(Capability.TRIGGER).with(AccessNavigation.SENSITIVITY, "internal"));
            assertThat(rows()).isEmpty();
            assertThat(words()).contains("Whatever they can do, there are 3.", "Show all integrations");
            assertThat(words()).doesNotContain("However sensitive the data");
        });
    }

    @Test
    void filtersStandTogetherInTheAddress() {
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.that(Capability.CHANGE)
                    .with(AccessNavigation.SENSITIVITY, "internal")
                    .with(AccessNavigation.UNRECOGNISED, "yes")
                    .with(AccessNavigation.OWNERLESS, "yes"));
            assertThat(rows()).hasSize(4);
            open(AccessNavigation.that(Capability.CHANGE).with(AccessNavigation.SENSITIVITY, "secret"));
            assertThat(rows()).isEmpty();
            open(AccessNavigation.unknownVendor().with(AccessNavigation.TEXT, "agent 2"));
            assertThat(rows()).hasSize(2);
        });
    }

    @Test
    void thePictureHasAnAddressItsRowsAsATableAndSaysWhatItShows() {
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.that(Capability.CHANGE).with(AccessNavigation.VIEW, "picture"));
            EChart chart = find(EChart.class).single();
            assertThat(chart.getElement().getAttribute("aria-label"))
                    .contains("3 AI products and integrations can act in one system")
                    .contains("Agent 1 can change in Main site");
            test(find(Button.class).withText("Show as table").single()).click();
            assertThat(words()).contains("What AI can do where", "Agent 2", "Main site");
            open(AccessNavigation.that(Capability.TRIGGER).with(AccessNavigation.VIEW, "picture"));
            assertThat(words()).contains("No integration matches");
        });
    }

    @Test
    void whoIssuesReportsTakesTheMapAwayAndWhoOnlyReadsDoesNot() {
        PersonId auditor = here.ours().person("Olu Adeyemi", "auditor");
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.map());
            assertThat(find(MenuButton.class).all())
                    .anyMatch(button -> button.getAriaLabel().orElse("").equals("Export"));
        });
        signedIn(here.ours(), auditor, () -> {
            open(AccessNavigation.map());
            assertThat(find(MenuButton.class).all())
                    .noneMatch(button -> button.getAriaLabel().orElse("").equals("Export"));
        });
    }

    @Test
    void anotherWorkspaceSeesAnEmptyMap() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(AccessNavigation.map());
            assertThat(words()).contains("No AI has been found yet").doesNotContain("Agent 1");
        });
    }
}
