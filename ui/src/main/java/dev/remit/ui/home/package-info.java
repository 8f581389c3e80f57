/** The first page: what the figures say, adoption and risk together, for CMO and CIO alike. */
@NullMarked
package dev.remit.ui.home;

import org.jspecify.annotations.NullMarked;
