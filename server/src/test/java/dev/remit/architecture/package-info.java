/** The rules of the house, each held by a test that a deliberate violation turns red. */
@NullMarked
package dev.remit.architecture;

import org.jspecify.annotations.NullMarked;
