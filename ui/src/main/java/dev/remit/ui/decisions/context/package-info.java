/** What stands around a request on the page of its review: what policies say, what scans see, what was decided before. */
@NullMarked
package dev.remit.ui.decisions.context;

import org.jspecify.annotations.NullMarked;
