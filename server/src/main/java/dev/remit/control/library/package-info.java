/** The control library: what it asks for, where, and which parts of which frameworks that answers. Read once; of no workspace. */
@NullMarked
@NamedInterface("library")
package dev.remit.control.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
