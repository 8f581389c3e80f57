/** The questions of intake, as data: which there are, which depend on which, and what an answer must be like. */
@NullMarked
@NamedInterface("questions")
package dev.remit.inventory.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
