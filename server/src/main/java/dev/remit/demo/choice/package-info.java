/** Whether a console is a demo: decided before anything starts, and remembered in its data directory. */
@NullMarked
@NamedInterface("choice")
package dev.remit.demo.choice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
