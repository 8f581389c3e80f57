/** What a person sees when something cannot be: not allowed, not there, refused, or broken. It says why, and what to do. */
@NullMarked
package dev.remit.ui.trouble;

import org.jspecify.annotations.NullMarked;
