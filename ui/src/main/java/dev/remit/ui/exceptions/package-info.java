/** Exceptions: asking for one, deciding on it, and seeing in time that it ends. */
@NullMarked
package dev.remit.ui.exceptions;

import org.jspecify.annotations.NullMarked;
