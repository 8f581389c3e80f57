/**
 * The controls of one workspace: those that come with Remit and those it has added, without those it has switched off. Each change
 * and each switch has a person and leaves evidence; nothing is deleted.
 */
@NullMarked
@NamedInterface("own")
package dev.remit.control.own;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
