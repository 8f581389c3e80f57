/** What is said about an approval: questions, answers to them and comments, kept as they were written, and whom they mention. */
@NullMarked
@NamedInterface("discussion")
package dev.remit.approval.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
