/** What tests of views stand on: the whole application, a workspace, and a page as one of its people sees it. */
@NullMarked
package dev.remit.ui.testing;

import org.jspecify.annotations.NullMarked;
