/** The kill switch: what is stopped, loud on every page it concerns, and the two people it takes to let it go on. */
@NullMarked
package dev.remit.ui.killswitch;

import org.jspecify.annotations.NullMarked;
