/** What people hear of, a class for each kind of thing. */
@NullMarked
package dev.remit.notification.kind;

import org.jspecify.annotations.NullMarked;
