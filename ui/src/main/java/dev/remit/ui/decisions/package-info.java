/** Decisions: what waits for whom, and the page on which a reviewer sees everything and decides on exactly that. */
@NullMarked
package dev.remit.ui.decisions;

import org.jspecify.annotations.NullMarked;
