/** Report records in, documents out. */
@NullMarked
package dev.remit.reports;

import org.jspecify.annotations.NullMarked;
