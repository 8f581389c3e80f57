package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.approval.Decision;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.shared.Page;
import dev.remit.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What becomes of a request that is not submitted: found again, or given up for what is there. */
@DatabaseTest
class ReuseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    IntakeService service;

    @Autowired
    IntakeQueries queries;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void aDraftGivenUpForWhatIsThereIsGoneAndBothHistoriesSaySo() {
        UseCaseId there = company.approved("Reply drafting in the help desk");
        UseCaseId draft = draft("Reply drafting again");
        company.workspace.as(company.marketer, () -> {
            service.discardInFavourOf(there, draft);
            assertThatThrownBy(() -> queries.draft(draft)).hasMessageContaining("NOT_FOUND");
        });
        assertThat(company.acts(draft.ref())).startsWith("use-case.discarded");
        assertThat(company.acts(there.ref())).startsWith("use-case.preferred");
    }

    @Test
    void whatEndedOrIsOnlyADraftIsNothingToUseInstead() {
        UseCaseId other = draft("Another idea");
        UseCaseId declined = company.submitted("Reply drafting in the help desk");
        company.decideAll(declined, Decision.Outcome.DECLINED);
        UseCaseId draft = draft("Reply drafting again");
        company.workspace.as(company.marketer, () -> assertThatThrownBy(() -> service.discardInFavourOf(other, draft))
                .hasMessageContaining("NOT_FOUND"));
        company.workspace.as(
                company.marketer, () -> assertThatThrownBy(() -> service.discardInFavourOf(declined, draft))
                        .hasMessageContaining("NOT_IN_THIS_STATE"));
        assertThat(company.workspace.as(company.marketer, () -> queries.draft(draft)))
                .isNotNull();
    }

    @Test
    void whatWasSubmittedIsNotThrownAway() {
        UseCaseId there = company.approved("Reply drafting in the help desk");
        UseCaseId submitted = company.submitted("Reply drafting again");
        company.workspace.as(
                company.marketer, () -> assertThatThrownBy(() -> service.discardInFavourOf(there, submitted))
                        .hasMessageContaining("NOT_IN_THIS_STATE"));
        assertThat(company.acts(there.ref())).doesNotContain("use-case.preferred");
    }

    @Test
    void somebodyElsesDraftIsNotGivenUp() {
        UseCaseId there = company.approved("Reply drafting in the help desk");
        UseCaseId draft = draft("Reply drafting again");
        company.workspace.as(company.cmo, () -> assertThatThrownBy(() -> service.discardInFavourOf(there, draft))
                .hasMessageContaining("NOT_FOUND"));
        company.workspace.as(company.brand, () -> assertThatThrownBy(() -> service.discardInFavourOf(there, draft))
                .isInstanceOf(AccessDeniedException.class));
        Company stranger = new InventoryFixture(beans).open();
        stranger.workspace.as(
                stranger.operations, () -> assertThatThrownBy(() -> service.discardInFavourOf(there, draft))
                        .hasMessageContaining("NOT_FOUND"));
    }

    @Test
    void everyUnfinishedRequestIsReachedPageByPageAndNoSubmittedOneIsAmongThem() {
        List<UseCaseId> drafts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            drafts.add(draft("Idea " + i));
        }
        for (int i = 0; i < 3; i++) {
            company.submitted("Submitted " + i);
        }
        UseCaseId sentBack = company.submitted("Sent back");
        company.decideAll(sentBack, Decision.Outcome.CHANGES_REQUESTED);
        drafts.add(sentBack);

        assertThat(unfinished(company, 5)).containsExactlyElementsOf(drafts.reversed());
        Company stranger = new InventoryFixture(beans).open();
        assertThat(unfinished(stranger, 5)).isEmpty();
    }

    private List<UseCaseId> unfinished(Company of, int size) {
        return of.workspace.as(of.marketer, () -> {
            List<UseCaseId> all = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                Page<UseCase> page = queries.unfinished(cursor, size);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
                page.items().forEach(useCase -> all.add(useCase.id()));
                cursor = page.next();
            } while (cursor.isPresent());
            return all;
        });
    }

    private UseCaseId draft(String name) {
        return company.workspace.as(
                company.marketer, () -> service.start(new IntakePrefill(name, Map.of(), List.of(), Optional.empty())));
    }
}
