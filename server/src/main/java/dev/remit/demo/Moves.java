package dev.remit.demo;

import dev.remit.demo.script.UseCaseScript;
import dev.remit.demo.script.UseCaseScript.Later;
import dev.remit.inventory.Lane;
import dev.remit.inventory.LifecycleService;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.gate.GateService;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnershipService;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What happens to use cases in the register: lanes, stops, ends, and duties that pass on. */
@Component
@ConditionalOnProperty("remit.demo")
class Moves {

    private static final String APPROVED =
            "Read what the vendor says it can reach, and tried it with an account of its own.";

    private final LifecycleService lifecycle;
    private final GateService gate;
    private final OwnershipService ownership;

    Moves(LifecycleService lifecycle, GateService gate, OwnershipService ownership) {
        this.lifecycle = lifecycle;
        this.gate = gate;
        this.ownership = ownership;
    }

    /** A move through the register, by marketing operations unless somebody else is named. */
    Step step(Instant at, String key, UseCaseScript useCase, Later later) {
        boolean duty = Arrays.stream(Duty.values()).anyMatch(d -> d.code().equals(later.act()));
        return new Step(
                at,
                key,
                stage -> Optional.of(
                        stage.person(duty ? operations(stage) : later.by().orElse(operations(stage)))),
                stage -> {
                    move(stage, stage.useCase(useCase.key()), later);
                    return "";
                },
                false);
    }

    /** What the policies ask for before it goes live, by whoever holds the role; nobody, if they ask for nothing. */
    Step gate(Instant at, String key, UseCaseScript useCase) {
        return new Step(
                at,
                key,
                stage -> stage.look(() -> asked(stage, useCase))
                        .map(role -> stage.person(stage.script().holder(role))),
                stage -> {
                    asked(stage, useCase).ifPresent(role -> gate.approve(stage.useCase(useCase.key()), role, APPROVED));
                    return "";
                },
                false);
    }

    /** Says who stands for it. */
    void own(UseCaseId id, List<Assignment> owners) {
        ownership.replace(id.ref(), owners);
    }

    private Optional<String> asked(Stage stage, UseCaseScript useCase) {
        return gate.standing(stage.useCase(useCase.key())).missing().stream().findFirst();
    }

    private static String operations(Stage stage) {
        return stage.script().holder("marketing-operations");
    }

    private void move(Stage stage, UseCaseId id, Later later) {
        switch (later.act()) {
            case "experiment", "production", "oversight" ->
                lifecycle.move(id, Lane.valueOf(later.act().toUpperCase(java.util.Locale.ROOT)), later.because());
            case "suspend" -> lifecycle.suspend(id, later.because());
            case "resume" -> lifecycle.resume(id, later.because());
            case "retire" -> lifecycle.retire(id, later.because());
            default ->
                ownership.assign(
                        id.ref(), Duty.of(later.act()), stage.person(later.by().orElseThrow()));
        }
    }
}
