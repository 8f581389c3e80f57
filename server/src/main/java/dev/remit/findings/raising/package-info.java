/**
 * How findings come and go: the rules, what happens when one is seen again or has passed, and their rows. Listens to scans, to
 * the register and to people who leave. Internal.
 */
@NullMarked
package dev.remit.findings.raising;

import org.jspecify.annotations.NullMarked;
