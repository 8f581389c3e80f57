/** What the benchmarks see of memory. */
@NullMarked
package dev.remit.bench.memory;

import org.jspecify.annotations.NullMarked;
