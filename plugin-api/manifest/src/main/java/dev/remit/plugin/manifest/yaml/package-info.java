/**
 * Reads YAML as data that knows its line, and compares it with a JSON Schema, so that every mistake in a manifest is named with its
 * place, the problem and the remedy. No type of anybody's is ever created from YAML.
 */
@NullMarked
package dev.remit.plugin.manifest.yaml;

import org.jspecify.annotations.NullMarked;
