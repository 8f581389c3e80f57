/**
 * The ways in which marketing uses AI, as data: what a pattern fills into a request, what it stays within, and what the rules make of
 * it. A pattern is a start and a yardstick; it decides nothing, so it can bring no fewer decisions than the same answers without it.
 */
@NullMarked
@NamedInterface("pattern")
package dev.remit.inventory.pattern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
