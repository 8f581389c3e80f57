/** What is left of a retired use case, on its page: what has to be taken away, where and by whom, and how that is known. */
@NullMarked
package dev.remit.ui.retirement;

import org.jspecify.annotations.NullMarked;
