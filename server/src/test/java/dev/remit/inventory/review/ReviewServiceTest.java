package dev.remit.inventory.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.InventoryRefusal;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.shared.Refusal;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A use case is looked at again by somebody else, and then again when its tier says. */
@DatabaseTest
class ReviewServiceTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ReviewService reviews;

    @Autowired
    UseCaseQueries useCases;

    @Autowired
    TestDatabase database;

    @Autowired
    Clock clock;

    Company company;
    UseCaseId useCase;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
        useCase = company.approved("Reply drafting");
        database.asSuperuser()
                .sql("update use_case set next_review = date '2020-01-01' where id = ?")
                .param(useCase.value())
                .update();
    }

    @Test
    void whoLooksAtItAgainSaysWhatTheySawAndItsTierSaysWhenNext() {
        LocalDate next = company.workspace.as(company.privacy, () -> reviews.confirm(useCase, "Ten replies read"));
        assertThat(next)
                .isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(12));
        assertThat(company.workspace
                        .as(company.cio, () -> useCases.get(useCase))
                        .nextReview())
                .contains(next);
        assertThat(company.acts(useCase.ref())).startsWith("use-case.reviewed");
    }

    @Test
    void neitherTheRequesterNorWhoDecidesNothingLooksAgainNorWithoutSayingWhatAt() {
        company.workspace.as(company.marketer, () -> assertThatThrownBy(() -> reviews.confirm(useCase, "Fine"))
                .isInstanceOf(AccessDeniedException.class));
        company.workspace.as(
                company.privacy, () -> refused(InventoryRefusal.REASON_MISSING, () -> reviews.confirm(useCase, " ")));
        UseCaseId submitted = company.submitted("Two");
        company.workspace.as(
                company.privacy,
                () -> refused(InventoryRefusal.NOT_IN_THIS_STATE, () -> reviews.confirm(submitted, "Fine")));
        database.asSuperuser()
                .sql("update use_case set requester_id = ? where id = ?")
                .params(company.privacy.value(), useCase.value())
                .update();
        company.workspace.as(
                company.privacy, () -> refused(InventoryRefusal.OWN_REVIEW, () -> reviews.confirm(useCase, "Fine")));
    }

    @Test
    void anotherWorkspaceReviewsNothingOfIt() {
        Company other = new InventoryFixture(beans).open();
        other.workspace.as(
                other.privacy, () -> refused(InventoryRefusal.NOT_FOUND, () -> reviews.confirm(useCase, "Fine")));
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(
                        no.first().refusal())
                .isEqualTo(refusal));
    }
}
