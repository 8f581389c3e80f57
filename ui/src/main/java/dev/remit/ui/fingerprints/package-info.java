/** The fingerprints: how large the catalogue is, and what this workspace says about values itself. */
@NullMarked
package dev.remit.ui.fingerprints;

import org.jspecify.annotations.NullMarked;
