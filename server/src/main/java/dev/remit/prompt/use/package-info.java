/** Who works with a prompt: the use cases that name it, and the people who marked it. */
@NullMarked
@NamedInterface("use")
package dev.remit.prompt.use;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
