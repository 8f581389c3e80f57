/**
 * Shows the goals for speed: every figure is a ratio to a floor measured in the same run, in slices that take turns, with the
 * median of five, the least and the most. Programs, not tests: nothing here runs in a build.
 */
@NullMarked
package dev.remit.bench;

import org.jspecify.annotations.NullMarked;
