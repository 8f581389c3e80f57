/**
 * Makes a connector of a manifest: one YAML file that says which requests are sent, how the pages follow, what an error means, and which
 * records become which facts. It speaks through the same {@link dev.remit.plugin.Http} and answers to the same contract as a connector
 * written in Java, and no code comes with the file.
 *
 * <p>The form of the file is {@code connector.schema.json} beside these classes. What the system sends is only ever copied into facts or
 * compared with words of the manifest; it is never read as a template, a pointer or a pattern.
 */
@NullMarked
package dev.remit.plugin.manifest;

import org.jspecify.annotations.NullMarked;
