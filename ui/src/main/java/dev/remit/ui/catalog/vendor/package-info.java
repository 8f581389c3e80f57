/** Vendors: what is known of each, who answers for it, and what nobody knows. */
@NullMarked
package dev.remit.ui.catalog.vendor;

import org.jspecify.annotations.NullMarked;
