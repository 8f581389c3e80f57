package dev.remit.demo;

import dev.remit.demo.script.Script;
import dev.remit.demo.script.Script.ConnectionScript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** All acts of one workspace. */
@Component
@ConditionalOnProperty("remit.demo")
class Year {

    private final WorkspaceSteps workspace;
    private final UseCaseSteps useCases;

    private final ConnectionSteps connections;
    private final FindingSteps findings;
    private final Governing governing;

    /** What governs use cases besides requests. */
    @Component("demoGoverning")
    @ConditionalOnProperty("remit.demo")
    record Governing(PolicySteps policies, ControlSteps controls, OversightSteps oversight) {}

    Year(
            WorkspaceSteps workspace,
            UseCaseSteps useCases,
            ConnectionSteps connections,
            FindingSteps findings,
            Governing governing) {
        this.workspace = workspace;
        this.connections = connections;
        this.findings = findings;
        this.governing = governing;
        this.useCases = useCases;
    }

    List<Step> of(Stage stage, Instant lastDay) {
        Script script = stage.script();
        List<Step> steps = new ArrayList<>(workspace.of(script, lastDay));
        steps.addAll(governing.policies().of(script, lastDay));
        steps.addAll(governing.controls().of(script, lastDay));
        script.useCases().forEach(useCase -> {
            steps.addAll(useCases.of(script, useCase, lastDay));
            steps.addAll(governing.controls().of(script, useCase, lastDay));
        });
        steps.addAll(governing.oversight().of(script, lastDay));
        List<ConnectionScript> possible = connections.possible(stage);
        steps.addAll(connections.of(script, possible, lastDay));
        steps.addAll(findings.of(script, possible, lastDay));
        return steps;
    }
}
