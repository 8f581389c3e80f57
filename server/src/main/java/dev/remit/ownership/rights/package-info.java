/**
 * Decision rights: who decides what alone, who is consulted, and to whom it goes otherwise. Every service that takes one of these
 * decisions asks here, so the table that people read is the rule that holds. Decisions taken in steps belong to workflows.
 */
@NullMarked
@NamedInterface("rights")
package dev.remit.ownership.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
