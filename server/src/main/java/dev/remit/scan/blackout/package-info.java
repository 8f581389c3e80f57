/** When a connection's system is left alone: no scan starts then, and one that runs waits until it is over. */
@NullMarked
package dev.remit.scan.blackout;

import org.jspecify.annotations.NullMarked;
