/** A small system for the demo to look into: it answers like WordPress, on this machine only, and changes over the demo's year. */
@NullMarked
package dev.remit.demo.site;

import org.jspecify.annotations.NullMarked;
