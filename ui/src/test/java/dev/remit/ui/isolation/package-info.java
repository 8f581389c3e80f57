/** Nothing of another workspace on any page or at any endpoint, whatever a request says. */
@NullMarked
package dev.remit.ui.isolation;

import org.jspecify.annotations.NullMarked;
