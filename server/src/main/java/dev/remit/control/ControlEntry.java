package dev.remit.control;

import dev.remit.control.library.Control;

/** A control in the library's list. */
public record ControlEntry(Control control, ControlCounts counts) {}
