/** Who is in the workspace and what it is called. */
@NullMarked
package dev.remit.ui.settings;

import org.jspecify.annotations.NullMarked;
