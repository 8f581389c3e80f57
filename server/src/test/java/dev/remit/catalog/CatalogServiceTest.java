package dev.remit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.shared.Page;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class CatalogServiceTest {

    @Autowired
    Workspaces workspaces;

    @Autowired
    CatalogService service;

    @Autowired
    CatalogQueries queries;

    @Autowired
    LedgerQueries ledger;

    Workspace workspace;
    PersonId marketer;
    PersonId operations;

    @BeforeEach
    void openWorkspace() {
        workspace = workspaces.open();
        marketer = workspace.person("Jonas Falk", "marketer");
        operations = workspace.person("Priya Anand", "marketing-operations");
    }

    @Test
    void theSameNameTypedTwiceIsOneUnreviewedEntry() {
        workspace.as(marketer, () -> {
            AiTool first = service.addTool("  Zendesk   AI agent ", Optional.of("Zendesk"));
            AiTool second = service.addTool("zendesk ai AGENT", Optional.empty());
            assertThat(second).isEqualTo(first);
            assertThat(first.name()).isEqualTo("Zendesk AI agent");
            assertThat(first.vendor()).contains("Zendesk");
            assertThat(first.review()).isEqualTo(Review.UNREVIEWED);
        });
    }

    @Test
    void aPickListFindsAnyPartOfANameWhateverItsAccents() {
        workspace.as(marketer, () -> {
            service.addDataAsset("Café orders", DataClass.PERSONAL);
            service.addDataAsset("100% of tickets_2026", DataClass.UNKNOWN);
            assertThat(queries.dataAssets("cafe", 10))
                    .extracting(DataAsset::name)
                    .containsExactly("Café orders");
            assertThat(queries.dataAssets("%", 10)).extracting(DataAsset::name).containsExactly("100% of tickets_2026");
            assertThat(queries.dataAssets("", 1)).hasSize(1);
        });
    }

    @Test
    void theListIsReadPageByPageAndNarrowedDown() {
        workspace.as(operations, () -> {
            for (int i = 0; i < 7; i++) {
                service.addDataAsset("Élan " + i, i % 2 == 0 ? DataClass.PERSONAL : DataClass.PUBLIC);
            }
            DataAsset first = queries.dataAssets("elan 0", 1).getFirst();
            service.reviewDataAsset(first.id(), Review.APPROVED, "Cleared");
            service.addDataAsset("Zebras", DataClass.PUBLIC);

            assertThat(pages(CatalogFilter.NONE))
                    .hasSize(8)
                    .startsWith("Élan 0", "Élan 1")
                    .endsWith("Élan 6", "Zebras");
            assertThat(pages(new CatalogFilter("ELAN", Set.of(), Set.of()))).hasSize(7);
            assertThat(pages(new CatalogFilter("", Set.of(Review.APPROVED), Set.of())))
                    .containsExactly("Élan 0");
            assertThat(pages(new CatalogFilter("elan", Set.of(Review.UNREVIEWED), Set.of(DataClass.PERSONAL))))
                    .containsExactly("Élan 2", "Élan 4", "Élan 6");
        });
        Workspace other = workspaces.open();
        other.as(other.person("Eve Else", "administrator"), () -> assertThat(pages(CatalogFilter.NONE))
                .isEmpty());
    }

    private List<String> pages(CatalogFilter filter) {
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<DataAsset> page = queries.dataAssets(filter, cursor, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(asset -> names.add(asset.name()));
            cursor = page.next();
        } while (cursor.isPresent());
        return names;
    }

    @Test
    void everyCommandLeavesEvidence() {
        DataAsset asset = workspace.as(operations, () -> service.addDataAsset("Contacts", DataClass.UNKNOWN));
        AiModel model = workspace.as(operations, () -> service.addModel("gpt-4.1", Optional.of("OpenAI")));
        workspace.as(operations, () -> {
            service.classify(asset.id(), DataClass.PERSONAL, "Names and addresses");
            service.own(asset.id(), marketer);
            service.reviewDataAsset(asset.id(), Review.APPROVED, "Cleared for drafting");
            service.reviewModel(model.id(), Review.REFUSED, "No contract");
            assertThat(acts(new SubjectRef(SubjectKind.DATA_ASSET, asset.id())))
                    .containsExactly(
                            "data-asset.reviewed", "data-asset.owned", "data-asset.classified", "data-asset.added");
            assertThat(acts(new SubjectRef(SubjectKind.AI_MODEL, model.id())))
                    .containsExactly("ai-model.reviewed", "ai-model.added");
            DataAsset now = queries.dataAssetsById(List.of(asset.id())).get(asset.id());
            assertThat(now.dataClass()).isEqualTo(DataClass.PERSONAL);
            assertThat(now.owner()).contains(marketer);
            assertThat(now.review()).isEqualTo(Review.APPROVED);
        });
    }

    @Test
    void onlyWhoManagesTheCatalogueReviewsIt() {
        AiTool tool = workspace.as(marketer, () -> service.addTool("Copymill", Optional.empty()));
        assertThatThrownBy(() -> workspace.as(marketer, () -> service.reviewTool(tool.id(), Review.APPROVED, "Mine")))
                .isInstanceOf(AccessDeniedException.class);
        PersonId auditor = workspace.person("Ada Audit", "auditor");
        assertThatThrownBy(() -> workspace.as(auditor, () -> {
                    service.addTool("Another", Optional.empty());
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherWorkspaceNeitherSeesNorChangesAnEntry() {
        AiTool tool = workspace.as(operations, () -> service.addTool("Copymill", Optional.of("Copymill Ltd")));
        Workspace other = workspaces.open();
        PersonId stranger = other.person("Eve Else", "administrator");
        other.as(stranger, () -> {
            assertThat(queries.tools("", 10)).isEmpty();
            assertThat(queries.toolsById(List.of(tool.id()))).isEmpty();
            assertThatThrownBy(() -> service.reviewTool(tool.id(), Review.REFUSED, "No"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("NOT_FOUND");
            assertThat(service.addTool("Copymill", Optional.empty()).id()).isNotEqualTo(tool.id());
        });
    }

    @Test
    void badNamesAreRefusedAtTheField() {
        workspace.as(marketer, () -> {
            assertThatThrownBy(() -> service.addTool("  ", Optional.empty()))
                    .hasMessageContaining("NAME_MISSING at name");
            assertThatThrownBy(() -> service.addTool("x".repeat(201), Optional.empty()))
                    .hasMessageContaining("NAME_TOO_LONG at name");
        });
    }

    private List<String> acts(SubjectRef subject) {
        return ledger.timeline(subject, Optional.empty(), 20).items().stream()
                .map(EvidenceRecord::act)
                .map(dev.remit.evidence.Act::name)
                .toList();
    }
}
