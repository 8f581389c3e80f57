/** What the workspace offers people who want to use AI, and how long it takes. */
@NullMarked
package dev.remit.ui.services;

import org.jspecify.annotations.NullMarked;
