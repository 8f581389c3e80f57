/** Makes facts of a system's records: where values stand, which records count, and what they mean. */
@NullMarked
package dev.remit.plugin.manifest.mapping;

import org.jspecify.annotations.NullMarked;
