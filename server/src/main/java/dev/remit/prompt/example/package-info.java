/** Recorded outputs of a prompt, and what must hold of them. */
@NullMarked
@NamedInterface("example")
package dev.remit.prompt.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
