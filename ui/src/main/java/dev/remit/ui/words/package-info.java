/**
 * Everything a person reads: the message bundles of all features, refusals turned into sentences, and how numbers, money
 * and times are written.
 *
 * <p>A bundle is {@code messages/<feature>.properties} on the class path of {@code ui} or {@code server}; an enum constant's
 * word stands under {@code EnumName.CONSTANT}, a ledger act's under {@code act.<name>}.
 */
@NullMarked
package dev.remit.ui.words;

import org.jspecify.annotations.NullMarked;
