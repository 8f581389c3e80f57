/** Trials on products that really run. */
@NullMarked
package dev.remit.plugin.testkit.real;

import org.jspecify.annotations.NullMarked;
