/** Dry runs: which use cases a version of a policy would treat otherwise, found out before anybody publishes it. */
@NullMarked
@NamedInterface("dryrun")
package dev.remit.policy.dryrun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
