/**
 * Who usually stands for things of a marketing function: data that suggests which role, person or the requester carries which duty.
 * Remit ships one for each function; a workspace writes its own, each version once and for good.
 */
@NullMarked
@NamedInterface("template")
package dev.remit.ownership.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
