/** What tests of every feature stand on: a real PostgreSQL, one Spring context, and SQL as any of the three roles. */
@NullMarked
package dev.remit.testing;

import org.jspecify.annotations.NullMarked;
