/** The first administrator: one page, opened once by a link that only whoever starts the console can see. */
@NullMarked
package dev.remit.identity.setup;

import org.jspecify.annotations.NullMarked;
