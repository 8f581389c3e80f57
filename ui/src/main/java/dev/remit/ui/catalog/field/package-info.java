/** Fields of data assets: the list, one open beside it to be read or changed, and the way in and out as a file. */
@NullMarked
package dev.remit.ui.catalog.field;

import org.jspecify.annotations.NullMarked;
