/**
 * Walks through the packaged console in a real browser, signed in as its people. Each page that is walked is held against
 * axe with every rule on, and photographed.
 */
@NullMarked
package dev.remit.journey;

import org.jspecify.annotations.NullMarked;
