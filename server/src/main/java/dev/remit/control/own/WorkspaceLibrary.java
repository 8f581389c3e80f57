package dev.remit.control.own;

import dev.remit.control.library.Control;
import dev.remit.control.library.Judgement;
import dev.remit.policy.fact.PolicyFacts;
import java.util.List;
import java.util.Optional;

/**
 * The controls of a workspace at one moment.
 *
 * @param version another one, as soon as a control was changed, added or switched
 * @param all those that are switched off, too: in the library's order, then the workspace's own by key
 */
public record WorkspaceLibrary(String version, List<WorkspaceControl> all) {

    public WorkspaceLibrary {
        all = List.copyOf(all);
    }

    public List<Control> inForce() {
        return all.stream()
                .filter(WorkspaceControl::inForce)
                .map(WorkspaceControl::control)
                .toList();
    }

    public Optional<WorkspaceControl> find(String key) {
        return all.stream().filter(one -> one.control().key().equals(key)).findFirst();
    }

    /** Every control in force, in order, judged by what is known of a use case. */
    public List<Judgement> judge(PolicyFacts facts) {
        return all.stream()
                .filter(WorkspaceControl::inForce)
                .map(one -> one.ruled().judge(facts))
                .toList();
    }
}
