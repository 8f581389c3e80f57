/** What a connector may be told, where it may go: rules over declarations, without any network. */
@NullMarked
package dev.remit.plugin.runtime.rules;

import org.jspecify.annotations.NullMarked;
