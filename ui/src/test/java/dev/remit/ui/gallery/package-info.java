/** All pieces of the design system on a few pages, to look at. Run {@link dev.remit.ui.gallery.Gallery}. */
@NullMarked
package dev.remit.ui.gallery;

import org.jspecify.annotations.NullMarked;
