/** Looking at use cases again: how soon, by tier, and that somebody did. */
@NullMarked
@NamedInterface("review")
package dev.remit.inventory.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
