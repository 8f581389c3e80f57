/** Tools as scans see them: which tool an integration is, where a tool was seen, and what exceeds its approvals. */
@NullMarked
package dev.remit.ui.catalog.seen;

import org.jspecify.annotations.NullMarked;
