package dev.remit.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Decision.Outcome;
import dev.remit.identity.PersonId;
import dev.remit.shared.RefusedException;
import dev.remit.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DatabaseTest
class ApprovalConcurrencyTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void twoReviewersAtOnceMakeOneDecision() throws Exception {
        for (int i = 0; i < 25; i++) {
            ApprovalFixture here = beans.createBean(ApprovalFixture.class);
            PersonId second = here.workspace.person("Second Brand", "brand-reviewer");
            UUID id = here.open("limited");
            here.checkAll(id, here.brand);
            Approval shown = here.read(id);
            UUID step = shown.current().orElseThrow().id();
            String hash = shown.round().hash();

            List<Optional<RefusedException>> results = atOnce(
                    () -> here.workspace.as(
                            here.brand, () -> here.decisions.decide(id, step, hash, Outcome.APPROVED, "")),
                    () -> here.workspace.as(
                            second, () -> here.decisions.decide(id, step, hash, Outcome.DECLINED, "No")));

            assertThat(results.stream().filter(Optional::isEmpty)).hasSize(1);
            Approval after = here.read(id);
            assertThat(after.round().steps().getFirst().decision()).isPresent();
            assertThat(after.round().steps().getLast().decision()).isEmpty();
        }
    }

    @Test
    void aChangeAndADecisionAtOnceNeverLeaveTheChangeApproved() throws Exception {
        for (int i = 0; i < 10; i++) {
            ApprovalFixture here = beans.createBean(ApprovalFixture.class);
            UUID id = here.open("minimal");
            here.checkAll(id, here.cmo);
            Approval shown = here.read(id);
            UUID step = shown.current().orElseThrow().id();
            String hash = shown.round().hash();

            List<Optional<RefusedException>> results = atOnce(
                    () -> here.workspace.as(
                            here.cmo, () -> here.decisions.decide(id, step, hash, Outcome.APPROVED, "")),
                    () -> here.workspace.as(here.requester, () -> {
                        here.approvals.voidFor(here.request("2", "minimal", "Act alone"), "Changed");
                    }));

            assertThat(results.get(1)).as("the change itself is never refused").isEmpty();
            Approval after = here.read(id);
            assertThat(after.state()).isEqualTo(Approval.State.OPEN);
            assertThat(after.rounds()).hasSize(2);
            assertThat(after.round().steps())
                    .allSatisfy(s -> assertThat(s.decision()).isEmpty());
        }
    }

    /** Starts both at the same moment; for each, the refusal it met. */
    private static List<Optional<RefusedException>> atOnce(Runnable first, Runnable second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Optional<RefusedException>>> running = new ArrayList<>();
            for (Runnable act : List.of(first, second)) {
                Callable<Optional<RefusedException>> task = () -> {
                    start.await();
                    try {
                        act.run();
                        return Optional.empty();
                    } catch (RefusedException refused) {
                        return Optional.of(refused);
                    }
                };
                running.add(threads.submit(task));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }
}
