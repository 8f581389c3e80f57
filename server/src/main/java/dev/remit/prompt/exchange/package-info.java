/** Prompts as files that live well in git: one a prompt, always written alike, and read back whole or not at all. */
@NullMarked
@NamedInterface("exchange")
package dev.remit.prompt.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
