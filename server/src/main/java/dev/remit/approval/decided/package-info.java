/** What was decided of what somebody asked for, for who asked. */
@NullMarked
@NamedInterface("decided")
package dev.remit.approval.decided;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
