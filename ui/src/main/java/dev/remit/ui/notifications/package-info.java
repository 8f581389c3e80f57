/** How people hear of things by mail, each for themselves; and for administrators, whether mail gets through. */
@NullMarked
package dev.remit.ui.notifications;

import org.jspecify.annotations.NullMarked;
