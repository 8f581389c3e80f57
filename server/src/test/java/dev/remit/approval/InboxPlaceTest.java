package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.ownership.Duty;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DatabaseTest
class InboxPlaceTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Workspaces workspaces;

    ApprovalFixture here;

    @BeforeEach
    void open() {
        here = beans.createBean(ApprovalFixture.class);
    }

    @Test
    void whatWaitsForMeHasAPlaceWithNeighboursHoweverManyThereAre() {
        List<UUID> all = new ArrayList<>(List.of(here.open("limited")));
        for (int i = 1; i < 120; i++) {
            SubjectRef other = new SubjectRef(SubjectKind.USE_CASE, UUID.randomUUID());
            all.add(here.workspace.as(here.requester, () -> {
                here.ownership.assign(other, Duty.ACCOUNTABLE, here.cmo);
                return here.approvals.open(new ApprovalRequest(
                        other,
                        here.requester,
                        Set.of(),
                        ApprovalFixture.PERSONAL,
                        ApprovalFixture.snapshot("1", "limited", "Recommend")));
            }));
        }
        List<UUID> inOrder =
                here.workspace.as(here.brand, () -> here.queries.inbox(Optional.empty(), 200)).items().stream()
                        .map(Waiting::approval)
                        .toList();
        assertThat(inOrder).containsExactlyInAnyOrderElementsOf(all);
        here.workspace.as(here.brand, () -> {
            assertThat(here.queries.place(inOrder.getFirst()))
                    .contains(new Waiting.Place(1, 120, inOrder.get(1), inOrder.getLast()));
            assertThat(here.queries.place(inOrder.get(110)))
                    .contains(new Waiting.Place(111, 120, inOrder.get(111), inOrder.get(109)));
            assertThat(here.queries.place(inOrder.getLast()))
                    .contains(new Waiting.Place(120, 120, inOrder.getFirst(), inOrder.get(118)));
        });
        here.workspace.as(here.legal, () -> assertThat(here.queries.place(inOrder.getFirst()))
                .isEmpty());
        Workspace theirs = workspaces.open();
        theirs.as(
                theirs.person("A Stranger", "brand-reviewer"),
                () -> assertThat(here.queries.place(inOrder.getFirst())).isEmpty());
    }
}
