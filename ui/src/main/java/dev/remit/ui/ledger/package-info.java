/** The ledger: everything that happened in the workspace, what proves it, and the proof that nothing was changed since. */
@NullMarked
package dev.remit.ui.ledger;

import org.jspecify.annotations.NullMarked;
