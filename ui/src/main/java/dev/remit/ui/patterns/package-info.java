/** Patterns: the choice of one at the start of a request, what it would bring, and how a use case stands to its own. */
@NullMarked
package dev.remit.ui.patterns;

import org.jspecify.annotations.NullMarked;
