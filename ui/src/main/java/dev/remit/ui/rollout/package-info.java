/** The rollout of a use case, on its page: its steps, where it stands, and what may be done next. */
@NullMarked
package dev.remit.ui.rollout;

import org.jspecify.annotations.NullMarked;
