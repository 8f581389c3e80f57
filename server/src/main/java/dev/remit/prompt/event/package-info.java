/** What happens to prompts that others depend on. */
@NullMarked
@NamedInterface("event")
package dev.remit.prompt.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
