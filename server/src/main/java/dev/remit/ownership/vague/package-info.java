/**
 * Vague ownership: things that somebody stands for on paper and nobody in fact. A round finds it, says since when and why, and ends
 * what was mended; both leave evidence. What each rule takes for vague stands in {@link VagueReason}.
 */
@NullMarked
@NamedInterface("vague")
package dev.remit.ownership.vague;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
