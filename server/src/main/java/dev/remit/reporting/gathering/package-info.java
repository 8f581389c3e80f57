/** Gathers what a report says, as of one moment, into the records that {@code reports} renders. */
@NullMarked
package dev.remit.reporting.gathering;

import org.jspecify.annotations.NullMarked;
