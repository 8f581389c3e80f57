package dev.remit.rollout;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.UseCaseState;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans and moves rollouts. Further takes production and whoever says that the criterion is met; back and hold are always possible. */
@Service
@Transactional
public class RolloutService {

    private static final String MAY = "hasAuthority('use-case:manage')";

    private final RolloutRows rows;
    private final UseCaseQueries useCases;
    private final CurrentUser user;
    private final Ledger ledger;

    RolloutService(RolloutRows rows, UseCaseQueries useCases, CurrentUser user, Ledger ledger) {
        this.rows = rows;
        this.useCases = useCases;
        this.user = user;
        this.ledger = ledger;
    }

    /** Says in which steps it reaches everybody. The steps it has reached already stay as they are. */
    @PreAuthorize(MAY)
    public void plan(UseCaseId id, List<RolloutStep> steps, String reason) {
        UseCase useCase = useCases.get(id);
        List<Problem> problems = new ArrayList<>(RolloutRules.problems(steps));
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", RolloutRefusal.REASON_MISSING));
        }
        RefusedException.throwIfAny(problems);
        Optional<Rollout> before = rows.lock(id);
        int reached = before.map(Rollout::at).orElse(0);
        if (reached > steps.size()
                || before.filter(b -> !b.steps().subList(0, reached).equals(steps.subList(0, reached)))
                        .isPresent()) {
            throw RolloutRefusal.REACHED_STEPS_CHANGED.at("steps", reached);
        }
        rows.plan(id, steps, user.person());
        ledger.append(act("rollout.planned", useCase, reason)
                .with(
                        "steps",
                        String.join(", ", steps.stream().map(RolloutStep::name).toList())));
    }

    /** Goes to the next step, because its criterion is met. */
    @PreAuthorize(MAY)
    public void forward(UseCaseId id, String howMet) {
        UseCase useCase = useCases.get(id);
        Rollout rollout = locked(id);
        if (useCase.state() != UseCaseState.APPROVED || !useCase.lane().equals(Optional.of(Lane.PRODUCTION))) {
            throw RolloutRefusal.NOT_IN_PRODUCTION.because();
        }
        if (rollout.held()) {
            throw RolloutRefusal.HELD.because();
        }
        RolloutStep next = rollout.next().orElseThrow(() -> RolloutRefusal.AT_ITS_END.because());
        move(
                useCase,
                rollout.at() + 1,
                false,
                act("rollout.extended", useCase, howMet)
                        .with("step", next.name())
                        .with("share", String.valueOf(next.share()))
                        .with("criterion", next.criterion()));
    }

    /** It goes no further for now. */
    @PreAuthorize(MAY)
    public void hold(UseCaseId id, String reason) {
        UseCase useCase = useCases.get(id);
        Rollout rollout = locked(id);
        if (rollout.held()) {
            throw RolloutRefusal.HELD.because();
        }
        move(useCase, rollout.at(), true, act("rollout.held", useCase, reason));
    }

    /** It may go further again. */
    @PreAuthorize(MAY)
    public void release(UseCaseId id, String reason) {
        UseCase useCase = useCases.get(id);
        Rollout rollout = locked(id);
        if (!rollout.held()) {
            throw RolloutRefusal.NOT_HELD.because();
        }
        move(useCase, rollout.at(), false, act("rollout.released", useCase, reason));
    }

    /** Back to an earlier step, or to 0: it reaches nobody. It is held there until somebody releases it. */
    @PreAuthorize(MAY)
    public void back(UseCaseId id, int to, String reason) {
        UseCase useCase = useCases.get(id);
        Rollout rollout = locked(id);
        if (to < 0 || to >= rollout.at()) {
            throw RolloutRefusal.NOTHING_TO_GO_BACK_TO.because();
        }
        move(
                useCase,
                to,
                true,
                act("rollout.rolled-back", useCase, reason)
                        .with(
                                "step",
                                to == 0 ? "0" : rollout.steps().get(to - 1).name()));
    }

    private void move(UseCase useCase, int at, boolean held, Act act) {
        rows.move(useCase.id(), at, held, user.person());
        ledger.append(act);
    }

    private Rollout locked(UseCaseId id) {
        return rows.lock(id).orElseThrow(() -> RolloutRefusal.NO_PLAN.because());
    }

    private static Act act(String name, UseCase useCase, String reason) {
        if (reason.isBlank()) {
            throw RolloutRefusal.REASON_MISSING.at("reason");
        }
        return Act.of(name, useCase.id().ref())
                .onVersion(String.valueOf(useCase.version()))
                .because(reason.strip());
    }
}
