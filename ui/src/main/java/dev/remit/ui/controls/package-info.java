/** Controls: the library, what applies to a use case and why, the evidence for it, and how frameworks are covered. */
@NullMarked
package dev.remit.ui.controls;

import org.jspecify.annotations.NullMarked;
