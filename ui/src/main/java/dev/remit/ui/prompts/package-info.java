/** The prompt library: finding, reading, trying, writing and publishing prompts, and what works with them. */
@NullMarked
package dev.remit.ui.prompts;

import org.jspecify.annotations.NullMarked;
