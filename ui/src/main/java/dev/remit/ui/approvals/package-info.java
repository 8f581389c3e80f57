/** How approvals run here: the workflow of each tier, as an administrator writes it, and who stands in for whom. */
@NullMarked
package dev.remit.ui.approvals;

import org.jspecify.annotations.NullMarked;
