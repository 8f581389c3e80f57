package dev.remit.policy.dryrun;

import dev.remit.policy.PolicyDecision;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.UseCaseDirectory;

/** A use case that would be treated otherwise before an action: what policies say now, and what they would say. */
public record DryRunChange(
        UseCaseDirectory.Named useCase, Action action, PolicyDecision before, PolicyDecision after) {}
