package dev.remit.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Approval;
import dev.remit.approval.Decision;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class UseCaseConcurrencyTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    UseCaseService service;

    @Autowired
    UseCaseQueries queries;

    @Autowired
    OwnershipService ownership;

    /** Three people at the same moment; some may be told no, nobody may wait for ever, and what is approved is what was shown. */
    @RepeatedTest(8)
    void changingDecidingAndGivingDutiesAtOnceNeverLockEachOtherOut() throws Exception {
        Company company = new InventoryFixture(beans).open();
        UseCaseId id = company.submitted("Reply drafting");
        CyclicBarrier start = new CyclicBarrier(3);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Boolean>> acts = List.of(
                    () -> done(start, () -> company.decideAll(id, Decision.Outcome.APPROVED)),
                    () -> done(
                            start,
                            () -> company.workspace.as(company.marketer, () -> {
                                service.change(
                                        id,
                                        1,
                                        Map.of("problem", List.of("First answers take ten hours")),
                                        "Counted again");
                            })),
                    () -> done(
                            start,
                            () -> company.workspace.as(
                                    company.marketer,
                                    () -> ownership.assign(id.ref(), Duty.OPERATIONAL_OWNER, company.brand))));
            for (Future<Boolean> act : threads.invokeAll(acts, 30, TimeUnit.SECONDS)) {
                assertThat(act.isCancelled()).isFalse();
                act.get();
            }
        }
        UseCase useCase = company.workspace.as(company.operations, () -> queries.get(id));
        UseCaseVersion version = company.workspace.as(
                company.operations, () -> queries.version(id, useCase.version()).orElseThrow());
        Approval approval = company.approval(id);
        assertThat(approval.round().hash()).isEqualTo(version.sha256());
        assertThat(useCase.state() == UseCaseState.APPROVED).isEqualTo(approval.state() == Approval.State.APPROVED);
    }

    private static boolean done(CyclicBarrier start, Runnable act) throws Exception {
        start.await(10, TimeUnit.SECONDS);
        try {
            act.run();
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}
