/** The access map: AI integrations and what each can see, infer, store, change and trigger, and how we know. */
@NullMarked
@NamedInterface("access")
package dev.remit.scan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
