/** What somebody has to see to about incidents, when it goes to somebody else. */
@NullMarked
package dev.remit.incident.handover;

import org.jspecify.annotations.NullMarked;
