/** The host's side of the plug-in API. */
@NullMarked
package dev.remit.plugin.runtime;

import org.jspecify.annotations.NullMarked;
