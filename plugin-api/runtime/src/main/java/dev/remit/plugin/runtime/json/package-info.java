/** The only place that knows a JSON library; connectors see {@link dev.remit.plugin.Json}. */
@NullMarked
package dev.remit.plugin.runtime.json;

import org.jspecify.annotations.NullMarked;
