/** The register as a list: filters, saved views, export and import, and what the find field finds in it. */
@NullMarked
package dev.remit.ui.inventory.register;

import org.jspecify.annotations.NullMarked;
