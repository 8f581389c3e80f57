package dev.remit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.catalog.CatalogService;
import dev.remit.identity.PersonId;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseService;
import dev.remit.plugin.Capability;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.ScanFixture.Setting;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.LastUse;
import dev.remit.scan.link.IntegrationService;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What scans see of the tools that a use case says it uses. */
@DatabaseTest
class ToolsSeenTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    AccessMapQueries access;

    @Autowired
    UseCaseService useCases;

    @Autowired
    IntegrationService links;

    @Autowired
    CatalogService catalog;

    @Autowired
    Workspaces workspaces;

    private final StubSystem system = StubSystem.start();
    private Setting in;
    private PersonId operations;
    private PersonId brand;
    private UseCaseId useCase;

    @BeforeEach
    void scan() {
        in = fixture.open(system);
        new Acme()
                .person("user:1", "Mara Editor")
                .plugin("plugin:ai-engine", "AI Engine", "chatgpt.com")
                .agent("agent:7", "Writing agent", "user:1")
                .agent("agent:8", "Sending agent", "user:1")
                .grant("user:1", "CHANGE", "posts", "WORKSPACE")
                .answersFrom(system);
        fixture.scan(in);
        operations = in.ours().person("Priya Anand", "marketing-operations");
        brand = in.ours().person("Lena Voss", "brand-reviewer");
        useCase = usingTool(row("AI Engine").product().orElseThrow());
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aToolIsSeenByTheNameOfItsProductWithWhatItWasCheckedForAndWhatIsNotKnown() {
        AccessRow seen = only(seen(useCase));
        assertThat(seen.name()).isEqualTo("AI Engine");
        assertThat(seen.connectionName()).isEqualTo("Main site");
        assertThat(seen.useCase()).isEmpty();
        assertThat(seen.lastUse().status()).isEqualTo(LastUse.Status.UNKNOWN);
        assertThat(seen.cell(Capability.TRIGGER).answer()).isEqualTo(AccessCell.Answer.CANNOT);
    }

    @Test
    void whatWasLinkedToTheUseCaseStandsBeforeWhatOnlyHasTheNameOfItsTool() {
        AccessRow agent = row("writing");
        in.ours().as(operations, () -> {
            links.link(agent.id(), useCase);
        });
        assertThat(seen(useCase)).extracting(AccessRow::name).containsExactly("Writing agent", "AI Engine");
        assertThat(seen(useCase).getFirst().cell(Capability.CHANGE).answer()).isEqualTo(AccessCell.Answer.CAN);
    }

    @Test
    void aToolThatNoScanRecognisedIsNotSeen() {
        assertThat(seen(usingTool("Copymill"))).isEmpty();
    }

    @Test
    void anotherWorkspaceSeesNothingOfItAndAJobMayNotAsk() {
        Workspace theirs = workspaces.open();
        PersonId stranger = theirs.person("A Stranger", "administrator");
        assertThat(theirs.as(stranger, () -> access.ofUseCase(useCase, 10))).isEmpty();
        assertThatThrownBy(() -> in.ours().asJob(() -> access.ofUseCase(useCase, 10)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UseCaseId usingTool(String name) {
        return in.ours().as(operations, () -> {
            String tool = catalog.addTool(name, Optional.empty()).id().toString();
            Map<String, List<String>> answers = Map.of("name", List.of("Texts with " + name), "tools", List.of(tool));
            return useCases.register(new NewUseCase(answers, Optional.empty(), List.of()));
        });
    }

    private AccessRow row(String words) {
        return in.ours()
                .as(in.cio(), () -> access.list(AccessFilter.none().withText(words), Optional.empty(), 1))
                .items()
                .getFirst();
    }

    private List<AccessRow> seen(UseCaseId of) {
        return in.ours().as(brand, () -> access.ofUseCase(of, 10));
    }

    private static AccessRow only(List<AccessRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
