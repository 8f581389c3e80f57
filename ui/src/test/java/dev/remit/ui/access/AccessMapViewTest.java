package dev.remit.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterQueries;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.plugin.Capability;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.testing.StubSystem;
import dev.remit.testing.TestDatabase;
import dev.remit.testing.Workspace;
import dev.remit.ui.design.MenuButton;
import dev.remit.ui.design.chart.EChart;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.testing.ViewTest;
import dev.remit.ui.words.Ages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccessMapViewTest extends ViewTest {

    private static final Ages AGES = new Ages(Clock.systemUTC(), ZoneOffset.UTC);

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    @Autowired
    ScanQueries scanQueries;

    private final StubSystem system = StubSystem.start();
    private Setting here;

    @BeforeEach
    void open() {
        here = fixture.open(system);
        agents(3).answersFrom(system);
        fixture.scan(here);
    }

    @AfterEach
    void close() {
        system.close();
    }

    private static Acme agents(int count) {
        Acme acme = new Acme().person("user:1", "Mara Editor").grant("user:1", "CHANGE", "posts", "WORKSPACE");
        for (int n = 1; n <= count; n++) {
            acme.agent("agent:" + n, "Agent " + n, "user:1");
        }
        return acme;
    }

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
    void aStatementSaysAsWhomHowWeKnowOnWhichFieldsAndInWhichOtherSystem() {
        agents(1)
                .grant("user:1", "SEE", "leads", List.of("email", "income_band"), "api.crm.example.test")
                .answersFrom(system);
        fixture.scan(here);
        AccessRow row = row("Agent 1");
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(panel())
                    .contains(
                            "in api.crm.example.test",
                            "with the rights of Mara Editor",
                            "right_leads",
                            "leads.income_band",
                            "internal",
                            "no owner");
            assertThat(find(NativeTable.class, find(Aside.class).single()).all())
                    .hasSize(1);
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
    void whoManagesFindingsSaysWhichUseCaseItBelongsToUndoesItAndTakesItBack(
            @Autowired UseCaseService useCases, @Autowired RegisterQueries register, @Autowired LedgerQueries ledger) {
        AccessRow row = row("Agent 2");
        PersonId operations = here.ours().person("Olga Operations", "marketing-operations");
        here.ours()
                .as(
                        operations,
                        () -> useCases.register(
                                new NewUseCase(Map.of("name", List.of("Post writing")), Optional.empty(), List.of())));
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(panel()).contains("no use case");
            test(find(Button.class).withText("Link").single()).click();
            assertThat(picker().getErrorMessage()).contains("Choose a use case");
            RegisterRow found = register.list(RegisterFilter.NONE, RegisterSort.DEFAULT, Optional.empty(), 5)
                    .items()
                    .getFirst();
            link(found);
            assertThat(panel()).contains("Post writing", "Take back").doesNotContain("no use case");
            test(find(Button.class).withText("Undo").single()).click();
            assertThat(panel()).contains("no use case");
            link(found);
            test(find(Button.class).withText("Take back").single()).click();
            find(TextArea.class).single().setValue("It is another team's.");
            test(find(Button.class).withText("Take back").all().getLast()).click();
            assertThat(panel()).contains("no use case");
            assertThat(ledger.timeline(row.id().subject(), Optional.empty(), 9).items())
                    .extracting(r -> r.act().name())
                    .containsExactly(
                            "integration.unlinked", "integration.linked", "integration.unlinked", "integration.linked");
        });
    }

    @Test
    void whatTwoConnectionsSeeIsOneRowThatSaysWhyAndIsMadeTwoAgain(@Autowired TestDatabase database) {
        Setting second = fixture.connect(here.ours(), here.cio(), "Press site", system);
        fixture.scan(second);
        database.asSuperuser()
                .sql("""
                        update integration p set part_of = i.id, same_by = 'PRODUCT', same_value = 'openai'
                          from integration i where i.tenant_id = p.tenant_id and i.principal = p.principal
                           and p.principal = 'agent:2' and i.connection_id = ? and p.connection_id = ?""")
                .params(here.connection().value(), second.connection().value())
                .update();
        AccessRow row = row("Agent 2");
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(words()).contains("5 integrations");
            assertThat(panel())
                    .contains("One AI, seen by 2 connections", "Press site", "A guess")
                    .contains("in Press site");
            test(find(Button.class).withText("They are two").single()).click();
            find(TextArea.class).single().setValue("Each site has its own.");
            test(find(Button.class).withText("They are two").all().getLast()).click();
            assertThat(panel()).doesNotContain("seen by 2");
            assertThat(words()).contains("6 integrations");
        });
        signedIn(here.ours(), here.ours().person("Olu Adeyemi", "auditor"), () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(find(Button.class).withText("They are two").all()).isEmpty();
        });
    }

    @Test
    void whoMayOnlyReadSeesWhatItBelongsToAndNoWayToChangeIt() {
        PersonId auditor = here.ours().person("Olu Adeyemi", "auditor");
        AccessRow row = row("Agent 2");
        signedIn(here.ours(), auditor, () -> {
            open(AccessNavigation.integration(row.id()));
            assertThat(panel()).contains("no use case");
            assertThat(find(Button.class).withText("Link").all()).isEmpty();
        });
    }

    private String panel() {
        return words(find(Aside.class).single());
    }

    @SuppressWarnings("unchecked") // a component query knows the raw type only
    private ComboBox<RegisterRow> picker() {
        return (ComboBox<RegisterRow>)
                (Component) find(ComboBox.class, find(Aside.class).single())
                        .withCondition(box -> box.getLabel().equals("Which use case does it belong to?"))
                        .single();
    }

    private void link(RegisterRow useCase) {
        picker().setValue(useCase);
        test(find(Button.class).withText("Link").single()).click();
    }

    @Test
    void aCellSaysAllInItsNameAndCouldNotSeeIsNotNo() {
        system.says("/grants", 403, "application/json", "{}");
        new Acme().agent("agent:9", "Newcomer", "user:9").answersFrom(system);
        system.says("/grants", 403, "application/json", "{}");
        fixture.scan(here);
        AccessRow newcomer = row("Newcomer");
        String cell = AccessMarkup.cell(newcomer, Capability.INFER, AccessNavigation.map(), false, AGES);
        assertThat(cell).contains("aria-label=\"Newcomer, infer: could not see, right missing\"");
    }

    @Test
    void whatTheLastScanCouldNotSeeAgainIsHatchedAndSaidInWords() {
        new Acme()
                .agent("agent:1", "Agent 1", "user:1")
                .grantsInPart("one of two sites was read")
                .answersFrom(system);
        fixture.scan(here);
        AccessRow row = row("Agent 1");
        assertThat(AccessMarkup.cell(row, Capability.CHANGE, AccessNavigation.map(), false, AGES))
                .containsPattern("aria-label=\"Agent 1, change: content, .*not seen again since today")
                .containsPattern("<span class=\"rm-access-gap\">not seen again since today");
        assertThat(AccessGrid.part(new MapRows.Line.Integration(row), Capability.CHANGE))
                .isEqualTo("rm-access-hatch");

        agents(1).answersFrom(system);
        fixture.scan(here);
        assertThat(AccessMarkup.cell(row("Agent 1"), Capability.CHANGE, AccessNavigation.map(), false, AGES))
                .doesNotContain("not seen again");
        assertThat(AccessGrid.part(new MapRows.Line.Integration(row("Agent 1")), Capability.CHANGE))
                .isEmpty();
    }

    @Test
    void whatTheLastScanChangedIsMarked() {
        agents(3).grant("user:1", "TRIGGER", "mails", "OWN").answersFrom(system);
        fixture.scan(here);
        assertThat(AccessMarkup.cell(row("Agent 1"), Capability.TRIGGER, AccessNavigation.map(), false, AGES))
                .contains("rm-access-new");
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.changed());
            assertThat(rows()).hasSize(4);
        });
    }

    @Test
    void aFailedConnectionNeverLooksClean() {
        system.says("/apps", 401, "application/json", "{}");
        fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.map());
            assertThat(words()).contains("Could not see: Main site", "3 integrations are shown as last known");
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
    void whatChangedSinceAScanIsToldInSentencesAndTheAddressHoldsSince() {
        Instant before = scans(here).getFirst().finishedAt().orElseThrow();
        new Acme()
                .person("user:1", "Mara Editor")
                .grant("user:1", "CHANGE", "posts", "TENANT")
                .agent("agent:1", "Agent 1", "user:1")
                .agent("agent:9", "Newcomer", "user:1")
                .answersFrom(system);
        fixture.scan(here);
        signedIn(here.ours(), here.cio(), () -> {
            open(AccessNavigation.map()
                    .with(AccessNavigation.VIEW, "changes")
                    .with(AccessNavigation.SINCE, before.toString()));
            assertThat(words())
                    .contains("Main site", "There is a new agent: Newcomer", "The agent Agent 2 is gone", "wider")
                    .contains("Mara Editor may change content (posts), but not as before");
            open(AccessNavigation.map().with(AccessNavigation.VIEW, "changes"));
            assertThat(words()).contains("Not scanned before", "Nothing is known otherwise");
            open(AccessNavigation.map()
                    .with(AccessNavigation.VIEW, "changes")
                    .with(AccessNavigation.SINCE, "2999-01-01"));
            assertThat(words()).contains("does not mean that nothing changed");
        });
    }

    private List<Scan> scans(Setting in) {
        return in.ours()
                .as(in.cio(), () -> scanQueries.list(Optional.empty(), Optional.empty(), 10))
                .items();
    }

    @Test
    void anotherWorkspaceSeesAnEmptyMap() {
        Workspace theirs = workspaces.open();
        signedIn(theirs, theirs.person("A Stranger", "administrator"), () -> {
            open(AccessNavigation.map());
            assertThat(words()).contains("No AI has been found yet").doesNotContain("Agent 1");
        });
    }

    private AccessRow row(String name) {
        return here
                .ours()
                .as(here.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 200))
                .items()
                .stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
