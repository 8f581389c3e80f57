/** Expressions of policies in the Common Expression Language: checked as typed against the facts, bounded in size and cost. Internal. */
@NullMarked
package dev.remit.policy.cel;

import org.jspecify.annotations.NullMarked;
