/** Approvals of tools: asking for one, deciding on it, and seeing what each tool may be used for. */
@NullMarked
package dev.remit.ui.catalog.approved;

import org.jspecify.annotations.NullMarked;
