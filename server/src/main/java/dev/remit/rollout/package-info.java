/**
 * Staged rollouts: the steps in which a use case reaches more people once it is in production, what must hold before each, and where it
 * stands. Every move is recorded; the step is a fact that policies can ask for, so that programs reach no further than it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "evidence", "inventory", "policy :: fact"})
package dev.remit.rollout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
