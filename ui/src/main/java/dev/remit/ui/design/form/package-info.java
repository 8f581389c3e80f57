/** Forms: one column, questions instead of field names, saved as typed, all that is missing listed at the top as links. */
@NullMarked
package dev.remit.ui.design.form;

import org.jspecify.annotations.NullMarked;
