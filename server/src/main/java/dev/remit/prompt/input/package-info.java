/** What a prompt is filled with: the places in its text, and the schema of what goes there. */
@NullMarked
@NamedInterface("input")
package dev.remit.prompt.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
