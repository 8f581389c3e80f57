/** What a decision is about and what may be known when it is taken: the vocabulary of policies. */
@NullMarked
@NamedInterface("fact")
package dev.remit.policy.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
