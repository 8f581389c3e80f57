/** What AI reaches of a data asset: who, which fields, in which objects, and what people say about these. */
@NullMarked
package dev.remit.ui.catalog.reach;

import org.jspecify.annotations.NullMarked;
