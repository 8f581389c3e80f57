/** The inbox: what waits for a decision, whose it is, and how to get through it without a mouse. */
@NullMarked
package dev.remit.ui.decisions.inbox;

import org.jspecify.annotations.NullMarked;
