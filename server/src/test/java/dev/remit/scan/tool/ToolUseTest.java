package dev.remit.scan.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.MyTurn;
import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ApprovedScope;
import dev.remit.catalog.approved.ToolApprovalDraft;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.catalog.approved.ToolApprovalService;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingFilter;
import dev.remit.findings.FindingKind;
import dev.remit.findings.FindingQueries;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.scan.ScanFixture;
import dev.remit.scan.ScanFixture.Acme;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.access.IntegrationId;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.StubSystem;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What scans see of tools, and what exceeds the approvals of these. */
@DatabaseTest
class ToolUseTest {

    @Autowired
    ScanFixture fixture;

    @Autowired
    Workspaces workspaces;

    @Autowired
    CatalogService catalog;

    @Autowired
    ToolApprovalService approvals;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    ToolUseQueries queries;

    @Autowired
    ToolUseService service;

    @Autowired
    AccessMapQueries access;

    @Autowired
    FindingQueries findings;

    @Autowired
    Clock clock;

    private final StubSystem system = StubSystem.start();
    private ScanFixture.Setting in;
    private Workspace here;
    private PersonId operations;
    private PersonId privacy;

    @BeforeEach
    void seen() {
        new Acme().plugin("plugin:chat", "Chat box", "chatgpt.com").answersFrom(system);
        in = fixture.open(system);
        here = in.ours();
        operations = here.person("Priya Anand", "marketing-operations");
        privacy = here.person("Amara Diallo", "privacy-reviewer");
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void aToolIsRecognisedByItsProductAndFlaggedUntilAllItCanDoIsApproved() {
        fixture.scan(in);
        String product = row().product().orElseThrow();
        UUID tool = tool(product);
        assertThat(use()).as("added after the scan").isEmpty();
        fixture.scan(in);
        ToolUse use = use().orElseThrow();
        assertThat(use.tool()).isEqualTo(tool);
        assertThat(use.saidBy()).isEmpty();
        assertThat(use.excess()).isNotEmpty();
        assertThat(flagged()).singleElement().satisfies(finding -> {
            assertThat(finding.subjectName()).isEqualTo("Chat box");
            assertThat(finding.details()).containsKey("excess");
        });

        assertThat(row().beyondApproval()).isTrue();
        assertThat(marked()).hasSize(1);

        ToolApprovalId id = approve(tool, EnumSet.allOf(Capability.class));
        assertThat(row().beyondApproval()).isFalse();
        assertThat(marked()).isEmpty();
        assertThat(use().orElseThrow().excess()).isEmpty();
        assertThat(flagged()).isEmpty();

        here.as(privacy, () -> approvals.revoke(id, "Contract ended"));
        assertThat(flagged()).hasSize(1);
        assertThat(row().beyondApproval()).isTrue();
    }

    @Test
    void whatItCanDoBeyondTheApprovedVerbsIsNamed() {
        fixture.scan(in);
        UUID tool = tool("Our chat");
        here.as(operations, () -> service.say(row().id(), tool));
        Set<Capability> can = here.as(in.cio(), () -> queries.of(row().id())).orElseThrow().excess().stream()
                .map(Excess::capability)
                .collect(java.util.stream.Collectors.toSet());
        Capability one = can.iterator().next();
        approve(tool, Set.of(one));
        assertThat(use().orElseThrow().excess())
                .extracting(Excess::capability)
                .doesNotContain(one)
                .hasSameSizeAs(can.stream().filter(c -> c != one).toList());
    }

    @Test
    void whatAPersonSaidIsNotOverruledByTheProduct() {
        fixture.scan(in);
        tool(row().product().orElseThrow());
        UUID ours = tool("Our chat");
        here.as(operations, () -> service.say(row().id(), ours));
        fixture.scan(in);
        ToolUse use = use().orElseThrow();
        assertThat(use.tool()).isEqualTo(ours);
        assertThat(use.saidBy()).contains(operations);
        here.as(in.cio(), () -> assertThat(queries.seen(ours))
                .extracting(ToolUse::integration)
                .containsExactly(use.integration()));
    }

    @Test
    void onlyWhoSeesToFindingsOrTheCatalogueSaysWhichToolItIs() {
        fixture.scan(in);
        UUID tool = tool("Our chat");
        IntegrationId id = row().id();
        PersonId marketer = here.person("Jonas Falk", "marketer");
        assertThatThrownBy(() -> here.as(marketer, () -> service.say(id, tool)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> here.as(operations, () -> service.say(id, UUID.randomUUID())))
                .hasMessageContaining("TOOL_UNKNOWN at tool");
    }

    @Test
    void anotherWorkspaceNeitherSeesNorSaysIt() {
        fixture.scan(in);
        UUID tool = tool("Our chat");
        IntegrationId id = row().id();
        here.as(operations, () -> service.say(id, tool));
        Workspace other = workspaces.open();
        other.as(other.person("Eve Else", "administrator"), () -> {
            assertThat(queries.of(id)).isEmpty();
            assertThat(queries.seen(tool)).isEmpty();
            assertThatThrownBy(() -> service.say(id, tool)).hasMessageContaining("INTEGRATION_GONE");
        });
    }

    private UUID tool(String name) {
        return here.as(operations, () -> catalog.addTool(name, Optional.empty()).id());
    }

    private ToolApprovalId approve(UUID tool, Set<Capability> capabilities) {
        ToolApprovalDraft draft = new ToolApprovalDraft(
                tool,
                new ApprovedScope(
                        Set.of("content"),
                        EnumSet.complementOf(EnumSet.of(DataClass.UNKNOWN)),
                        Set.of(),
                        Set.of("acme"),
                        capabilities),
                "",
                "Contract of May",
                Optional.empty(),
                Optional.of(LocalDate.now(clock).plusMonths(6)));
        ToolApprovalId id = here.as(operations, () -> approvals.ask(draft));
        here.as(privacy, () -> new MyTurn(beans).approve(id.subject(), "Contract read"));
        return id;
    }

    private AccessRow row() {
        return here.as(in.cio(), () -> access.list(AccessFilter.none(), Optional.empty(), 1)
                .items()
                .getFirst());
    }

    private List<AccessRow> marked() {
        AccessFilter filter = AccessFilter.none().only(AccessFilter.Only.UNAPPROVED_USE);
        return here.as(in.cio(), () -> access.list(filter, Optional.empty(), 20).items());
    }

    private Optional<ToolUse> use() {
        IntegrationId id = row().id();
        return here.as(in.cio(), () -> queries.of(id));
    }

    private List<Finding> flagged() {
        return here.as(in.cio(), () -> findings.list(FindingFilter.unresolved(), Optional.empty(), 20).items().stream()
                .filter(finding -> finding.kind() == FindingKind.NOT_APPROVED_USE)
                .toList());
    }
}
