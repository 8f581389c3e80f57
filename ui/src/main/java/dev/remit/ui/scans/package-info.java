/** Scans: live progress question by question, the coverage statement, and what a scan changed. */
@NullMarked
package dev.remit.ui.scans;

import org.jspecify.annotations.NullMarked;
