/** Findings: what is wrong with AI in the stack, who sees to it and by when, and the way from a finding to an intake request. */
@NullMarked
package dev.remit.ui.findings;

import org.jspecify.annotations.NullMarked;
