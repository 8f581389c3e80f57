/** The access map: AI integrations by connection, what each can see, infer, store, change and trigger, and how we know. */
@NullMarked
package dev.remit.ui.access;

import org.jspecify.annotations.NullMarked;
