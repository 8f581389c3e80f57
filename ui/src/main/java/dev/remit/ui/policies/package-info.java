/** Policies: what is in force, what waits for somebody to publish it, how one is written, and what they say to an action. */
@NullMarked
package dev.remit.ui.policies;

import org.jspecify.annotations.NullMarked;
