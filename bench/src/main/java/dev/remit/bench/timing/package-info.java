/** How benchmarks time: in turns, kept as a median with its bounds. */
@NullMarked
package dev.remit.bench.timing;

import org.jspecify.annotations.NullMarked;
