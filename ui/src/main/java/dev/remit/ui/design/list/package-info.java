/**
 * Lists: a lazy grid over keyset pages, filters that read as sentences, bars for selected rows. State is in the address; a cell
 * is markup, never a component.
 */
@NullMarked
package dev.remit.ui.design.list;

import org.jspecify.annotations.NullMarked;
