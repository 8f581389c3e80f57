/** The shell and the design system every view is built from. */
@NullMarked
package dev.remit.ui;

import org.jspecify.annotations.NullMarked;
