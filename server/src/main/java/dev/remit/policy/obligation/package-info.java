/** Obligations: what whoever acts must see to, how exactly, and what several policies that ask for the same come to. */
@NullMarked
@NamedInterface("obligation")
package dev.remit.policy.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
