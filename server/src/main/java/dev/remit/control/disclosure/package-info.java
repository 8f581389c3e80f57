/**
 * The disclosure register (EU AI Act, Article 50): for each asset or channel what AI has to do with it, whether that is told to people
 * and why, how machines can tell, and who approved that. A rule proposes, a person decides, another one approves.
 */
@NullMarked
@NamedInterface("disclosure")
package dev.remit.control.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
