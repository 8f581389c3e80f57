/**
 * The ledger: every governed act leaves a record in the transaction that did it. Append-only for the application's
 * database role; records get a gapless index per workspace when they are sealed in batches, so writers never queue.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
package dev.remit.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
