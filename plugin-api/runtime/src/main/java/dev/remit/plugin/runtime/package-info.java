/**
 * The host's side of the plug-in API: runs a connector and holds it to what it declared. The console and the test kit run this same
 * code, so a connector that passes its tests meets the same rules in production.
 *
 * <p>Start at {@link dev.remit.plugin.runtime.ConnectorRuntime}. A connector never sees this package.
 */
@NullMarked
package dev.remit.plugin.runtime;

import org.jspecify.annotations.NullMarked;
