/** Incidents: what went wrong, what is to be done by when, the story, and what was learnt. */
@NullMarked
package dev.remit.ui.incidents;

import org.jspecify.annotations.NullMarked;
