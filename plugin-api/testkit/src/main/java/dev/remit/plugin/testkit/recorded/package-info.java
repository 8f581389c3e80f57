/** The recorded answers of a system, what must not be in them, and what the kit makes of them. */
@NullMarked
package dev.remit.plugin.testkit.recorded;

import org.jspecify.annotations.NullMarked;
