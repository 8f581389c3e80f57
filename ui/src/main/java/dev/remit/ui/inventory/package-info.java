/** The register of use cases, their pages, and the intake form that every AI idea starts in. */
@NullMarked
package dev.remit.ui.inventory;

import org.jspecify.annotations.NullMarked;
