/** What a manifest has to fulfil beyond its schema: names that lead somewhere, templates that can be filled, questions that are answered. */
@NullMarked
package dev.remit.plugin.manifest.rules;

import org.jspecify.annotations.NullMarked;
