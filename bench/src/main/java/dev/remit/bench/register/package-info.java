/** What people ask the register for. */
@NullMarked
package dev.remit.bench.register;

import org.jspecify.annotations.NullMarked;
